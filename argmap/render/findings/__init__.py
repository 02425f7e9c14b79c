"""Findings for the tools that show them beside a text: code scanning and build logs."""
