"""A brief as Markdown, text, JSON or a page. Decides nothing about content."""
