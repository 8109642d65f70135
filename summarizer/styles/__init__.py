"""Prompt files: find, lint, render and hash them.

A style is a Markdown file with a YAML header between two lines of `---`; its body is a template that tells a model what
to write. Does not talk to a model, and puts no source text into a template.
"""

from summarizer.styles.library import available, find, read, survey
from summarizer.styles.lint import lint
from summarizer.styles.template import VARIABLES, check_template, render_prompt

__all__ = ["VARIABLES", "available", "check_template", "find", "lint", "read", "render_prompt", "survey"]
