"""Talking to a model: `Chat`, one method, and its wrappers.

Knows nothing of briefs or evidence. Each wrapper holds a `Chat` and is one: retrying, metering, caching, recording.
`stack.connect` puts them together; `Scripted` stands in for an endpoint in tests and examples.
"""

from summarizer.llm.chat import Chat, Message, Reply, Request, Rung, key_of
from summarizer.llm.scripted import Scripted

__all__ = ["Chat", "Message", "Reply", "Request", "Rung", "Scripted", "key_of"]
