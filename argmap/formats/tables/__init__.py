"""Tables of a map for spreadsheets and data frames: its nodes, its edges, its documents."""
