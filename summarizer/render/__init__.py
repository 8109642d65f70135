"""A brief as Markdown, text, JSON or a page. Decides nothing about content.

Every function takes a `Brief` and returns a string; equal briefs give equal strings. Text of sources and models is
escaped for the format and stripped of what could act on a terminal.
"""

from summarizer.render.html import html as html
from summarizer.render.json import json as json
from summarizer.render.markdown import markdown as markdown
from summarizer.render.text import text as text

__all__ = ["html", "json", "markdown", "text"]
