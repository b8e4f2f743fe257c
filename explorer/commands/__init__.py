"""The commands, one file a family; `explorer.cli` lists them."""
