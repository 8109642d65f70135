from pathlib import Path

import pytest

from summarizer.config import Settings
from summarizer.engines import local
from summarizer.engines.choosing import DEFAULT_MODEL, Choice, Hooks, build, resolve
from summarizer.engines.generative import Generative
from summarizer.errors import AuthenticationFailed, ConfigError
from tests.engines.cases import ask_for, halden
from tests.llm.server import serving

KEY = "sk-test-0123456789abcdef"
HOOKS = Hooks(lambda _: None)


@pytest.mark.parametrize(
    ("settings", "choice", "kind"),
    [
        (Settings(), Choice(), "extractive"),
        (Settings(api_key=KEY), Choice(), "openai"),
        (Settings(base_url="http://x/v1"), Choice(), "openai"),
        (Settings(model="m"), Choice(), "openai"),
        (Settings(), Choice(model="m"), "openai"),
        (Settings(), Choice(base_url="http://x/v1"), "openai"),
        (Settings(), Choice(replay=Path("r.jsonl")), "openai"),
        (Settings(api_key=KEY), Choice(model="tiny.GGUF"), "local"),
    ],
)
def test_auto_is_what_is_configured_and_says_why(settings: Settings, choice: Choice, kind: str) -> None:
    found, why = resolve("auto", settings, choice)
    assert found == kind
    assert why
    assert KEY not in why


def test_what_is_asked_for_is_what_runs() -> None:
    assert resolve("extractive", Settings(api_key=KEY), Choice(model="m"))[0] == "extractive"
    assert build("auto", Settings(), Choice(), HOOKS).engine.name == "extractive"
    with pytest.raises(ConfigError):
        build("oracle", Settings(), Choice(), HOOKS)


def test_flags_win_over_settings_and_the_key_is_never_told() -> None:
    settings = Settings(api_key=KEY, model="from-settings", base_url="http://127.0.0.1:9/v1")
    built = build("auto", settings, Choice(model="from-flag", cache=False), HOOKS)
    assert built.engine.model == "from-flag"
    assert "from-flag" in built.why
    assert KEY not in built.why + repr(built) + repr(settings)


def test_a_key_alone_asks_our_default_model() -> None:
    assert build("auto", Settings(api_key=KEY), Choice(cache=False), HOOKS).engine.model == DEFAULT_MODEL


@pytest.mark.parametrize("key", [None, "", "sk with space", "sk-ünï", "sk-\n"])
def test_a_key_that_is_none_is_refused_without_showing_it(key: str | None) -> None:
    if key == "sk-\n":
        build("openai", Settings(api_key=key), Choice(cache=False), HOOKS)  # what surrounds a key is cut off
        return
    with pytest.raises(AuthenticationFailed) as error:
        build("openai", Settings(api_key=key), Choice(cache=False), HOOKS)
    assert not key or key not in str(error.value)


@pytest.mark.parametrize("url", ["ftp://x", "no url", "http://", "file:///etc/passwd"])
def test_an_address_that_is_none_is_an_input_error(url: str) -> None:
    with pytest.raises(ConfigError):
        build("openai", Settings(), Choice(base_url=url, model="m", cache=False), HOOKS)


def test_the_only_model_of_an_endpoint_is_asked() -> None:
    with serving(lambda *_: None) as endpoint:
        built = build("openai", Settings(), Choice(base_url=endpoint.url, cache=False), HOOKS)
        assert built.engine.model == "m-1"
        built.close()


@pytest.mark.parametrize("name", ["openai", "local"])
def test_a_dry_engine_needs_no_key_no_file_and_no_endpoint(name: str) -> None:
    built = build(name, Settings(), Choice(base_url="http://127.0.0.1:9/v1", dry=True), HOOKS)
    assert isinstance(built.engine, Generative)
    assert built.engine.estimate(halden(), ask_for()).calls >= 1


def test_a_model_for_an_endpoint_is_not_taken_for_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "trial_model", lambda: None)
    with pytest.raises(ConfigError, match="no local model"):
        build("local", Settings(model="gpt-5"), Choice(cache=False), HOOKS)
    with pytest.raises(ConfigError, match=r"none\.gguf"):
        build("local", Settings(model="none.gguf"), Choice(cache=False), HOOKS)
