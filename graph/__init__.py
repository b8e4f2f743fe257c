"""The graph: keeps statements, resolves their nodes, projects them to RDF, answers questions, exports.

`graph.workspace.Workspace` writes, `graph.view.View` reads; everything else serves these two. Nothing here reads a
clock, an environment variable or a file format of documents.
"""
