"""How right extraction and the comparison of names are, measured on annotated sets; `onrecord evaluate` asks here."""
