"""What writes the claims of a draft. An engine never checks itself."""

from summarizer.engines.choosing import Built, Choice, Hooks, build, resolve

__all__ = ["Built", "Choice", "Hooks", "build", "resolve"]
