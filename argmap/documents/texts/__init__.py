"""The words of documents, read from files beside the map: text, Markdown, HTML and PDF."""
