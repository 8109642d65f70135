"""`OpenAIChat`: one call to an OpenAI-compatible endpoint, through the `openai` client with its own retries off.

Speaks Chat Completions, or Responses where the endpoint has only that; leaves out parameters that the endpoint refuses,
and remembers both. A call is bounded in time, whatever the server does, and in bytes. The key appears in no message.
Does not retry, count, cache or record: see the wrappers.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import field
from typing import Any, TypeVar
from urllib.parse import urlsplit

from summarizer.errors import AuthenticationFailed, ConfigError, ReplyRejected, SummarizerError
from summarizer.llm import blame, wire
from summarizer.llm.bounded import Bounded
from summarizer.llm.chat import Reply, Request
from summarizer.llm.faults import Fault, TimedOut
from summarizer.llm.turns import calling
from summarizer.model.value import dataclass

DEFAULT_URL = "https://api.openai.com/v1"
T = TypeVar("T")
_MAX_BYTES = 8 * 1024 * 1024
_ADAPTATIONS = 6  # a call is sent again at most so often because a parameter was refused
_SENT = "send_request_body.complete"  # how the transport's event ends, whatever the version of HTTP
_UNSAID = tuple(
    f"X-Stainless-{name}" for name in ("Lang", "Package-Version", "OS", "Arch", "Runtime", "Runtime-Version", "Async")
)
"""What the client would tell every endpoint of this machine: none needs it, and it is a third of the headers."""
_UNSAID_OF_CALLS = ("X-Stainless-Retry-Count", "X-Stainless-Read-Timeout")
_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where and how to call. `timeout_s`: seconds for one whole answer; `label` is shown in place of the address."""

    base_url: str = DEFAULT_URL
    api_key: str | None = field(default=None, repr=False)
    timeout_s: float = 120.0
    label: str = ""

    @property
    def where(self) -> str:
        """The address as it may be shown: without a password, a query or a fragment."""
        if self.label:
            return self.label
        parts = urlsplit(self.base_url)
        host = parts.netloc.rpartition("@")[2]
        return f"{parts.scheme}://{host}{parts.path.rstrip('/')}"


class OpenAIChat:
    """Calls an endpoint. Safe to use from several threads.

    Args:
        endpoint: where and how to call.
        progress: called with 0 when a call begins and with the pieces that came since then, about a token each; where
            it is given, answers are streamed if the endpoint does that.

    Raises:
        ConfigError: the address is not http or https.
        AuthenticationFailed: no key where one is needed, or one that cannot be a key.
    """

    def __init__(self, endpoint: Endpoint, progress: Callable[[int], None] | None = None) -> None:
        self.endpoint = endpoint
        self.progress = progress
        self._key = _checked_key(endpoint)
        self._client: Any = None
        self._lock = threading.Lock()
        self._calls = Bounded()
        self._here = threading.local()
        self._api: wire.Api = "chat"
        self._without: frozenset[str] = frozenset()

    def complete(self, request: Request) -> Reply:
        """One call.

        Raises:
            Fault: the transport failed, or the endpoint does not take this kind of structured reply.
            ProviderError: the key, the model, the size or the content was refused.
        """
        import openai

        error: Exception | None = None
        for _ in range(_ADAPTATIONS):
            api, without = self._api, self._without
            body = wire.payload(request, api, without, stream=self.progress is not None)
            try:
                content = self._answer(body, api)
                return self._redacted(wire.reply(content, api))
            except openai.OpenAIError as raised:
                error = raised
                if not self._adapt(raised, tuple(name for name in wire.OPTIONAL if name in body)):
                    break
            except (Fault, SummarizerError) as raised:
                raise self._cleaned(raised) from None
            except Exception as raised:  # noqa: BLE001  # the client's own stack lets others through; all are transport
                error = raised
                break
        assert error is not None
        raise self._cleaned(blame.explained(error, self.endpoint.where)) from None

    def models(self) -> tuple[str, ...]:
        """Names of the models that the endpoint lists. Raises as `complete`."""
        return tuple(sorted(self.catalogue()))

    def catalogue(self) -> dict[str, dict[str, Any]]:
        """What the endpoint says of each model that it lists. Raises as `complete`."""
        try:
            found = self._bounded(lambda _: list(self._connected().models.list().data))
            return {str(model.id): model.model_dump() for model in found}
        except SummarizerError:
            raise
        except Exception as raised:  # noqa: BLE001  # as in `complete`
            raise self._cleaned(blame.explained(raised, self.endpoint.where)) from None

    @property
    def api(self) -> wire.Api:
        """The protocol that worked last."""
        return self._api

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None

    def _adapt(self, error: Exception, sent: tuple[str, ...]) -> bool:
        """Change what is sent, if the error says how; True where the call should be made again."""
        if self._api == "chat" and blame.offers_other_api(error):
            self._api = "responses"
            return True
        name = blame.refused_parameter(error, sent)
        if name is None:
            if self._api == "responses" and blame.offers_other_api(error):
                self._api = "chat"  # neither is there: say so of the usual one
            return False
        self._without |= {name}
        return True

    def _answer(self, body: dict[str, Any], api: wire.Api) -> bytes:
        """The body of the answer; the job's turn to compute ends when the request is sent."""
        with calling() as sent:

            def call(left: threading.Event) -> bytes:
                self._here.sent = sent
                try:
                    return self._call(body, api, left)
                finally:
                    self._here.sent = None

            return self._bounded(call)

    def _call(self, body: dict[str, Any], api: wire.Api, left: threading.Event) -> bytes:
        import openai

        self._tell(0)
        client = self._connected()
        # The client's own methods would walk and check every value of the body, and put the address together each time.
        url = self.endpoint.base_url.rstrip("/") + wire.PATHS[api]
        unsaid = {"headers": dict.fromkeys(_UNSAID_OF_CALLS, openai.Omit())}
        with client.post(
            url, cast_to=object, body=body, options=unsaid, stream=True, stream_cls=openai.Stream[object]
        ) as stream:
            content = bytearray()
            for chunk in stream.response.iter_bytes():
                if left.is_set():
                    break
                content += chunk
                self._tell(chunk.count(b"data:"))
                if len(content) > _MAX_BYTES:
                    message = f"a reply larger than {_MAX_BYTES // 1024 // 1024} MiB was cut off"
                    raise ReplyRejected(message, where=self.endpoint.where)
            return bytes(content)

    def _tell(self, pieces: int) -> None:
        if self.progress is not None:
            self.progress(pieces)

    def _bounded(self, call: Callable[[threading.Event], T]) -> T:
        try:
            return self._calls.run(call, self.endpoint.timeout_s)
        except TimeoutError:
            raise TimedOut(f"{self.endpoint.where}: no whole answer in {self.endpoint.timeout_s:g} s") from None

    def _connected(self) -> Any:  # noqa: ANN401  # openai.OpenAI: a second to import, so not before it is needed
        with self._lock:
            if self._client is None:
                import openai

                host = urlsplit(self.endpoint.base_url).hostname
                # A proxy in the environment has no business with a server on this machine.
                client = openai.DefaultHttpxClient(
                    trust_env=host not in _LOOPBACK, event_hooks={"request": [self._watched]}
                )
                unsaid: dict[str, Any] = dict.fromkeys(_UNSAID, openai.Omit())
                self._client = openai.OpenAI(
                    api_key=self._key,
                    base_url=self.endpoint.base_url,
                    timeout=self.endpoint.timeout_s,
                    max_retries=0,
                    http_client=client,
                    default_headers=unsaid,
                )
            return self._client

    def _watched(self, request: Any) -> None:  # noqa: ANN401  # a Request of whichever httpx the client is made with
        sent = getattr(self._here, "sent", None)
        if sent is not None:
            request.extensions["trace"] = lambda event, _: sent() if event.endswith(_SENT) else None

    def _redacted(self, reply: Reply) -> Reply:
        if len(self._key) < 8 or self._key not in reply.text:
            return reply
        from dataclasses import replace

        return replace(reply, text=reply.text.replace(self._key, "[key]"))

    def _cleaned(self, error: Exception) -> Exception:
        """The error with the key taken out of whatever the endpoint said."""
        if len(self._key) >= 8:
            error.args = tuple(arg.replace(self._key, "[key]") if isinstance(arg, str) else arg for arg in error.args)
            for name in ("message", "hint"):
                text = getattr(error, name, None)
                if isinstance(text, str):
                    with contextlib.suppress(AttributeError):
                        setattr(error, name, text.replace(self._key, "[key]"))
        return error


def _checked_key(endpoint: Endpoint) -> str:
    parts = urlsplit(endpoint.base_url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigError("expected an address like https://host/v1", where="--base-url")
    key = (endpoint.api_key or "").strip()
    if not key:
        if endpoint.base_url.rstrip("/") == DEFAULT_URL:
            hint = "set OPENAI_API_KEY, or name another endpoint with --base-url"
            raise AuthenticationFailed("no key", where=endpoint.where, hint=hint)
        return "none"  # local servers want no key, and the client wants some
    if not key.isascii() or not key.isprintable() or " " in key:
        raise AuthenticationFailed("the key has characters that no key has", where="OPENAI_API_KEY")
    return key
