"""Settings come from `.env` and the environment, and `.env.example` lists exactly what is read."""

from dataclasses import fields
from pathlib import Path

import pytest

from summarizer import config
from summarizer.errors import ConfigError
from tests.conftest import ROOT


def test_env_example_lists_exactly_the_variables_with_their_help() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    names = [line.split("=")[0] for line in lines if line and not line.startswith("#")]
    assert names == list(config.VARIABLES)
    comments = {lines[at + 1].split("=")[0]: lines[at] for at in range(len(lines) - 1) if lines[at].startswith("#")}
    for name, variable in config.VARIABLES.items():
        assert comments[name].removeprefix("# ").startswith(variable.help.split(".")[0].split(" (")[0])


def test_every_field_has_a_variable() -> None:
    assert {v.field for v in config.VARIABLES.values()} == {field.name for field in fields(config.Settings)}


def test_example_values_are_the_defaults(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes((ROOT / ".env.example").read_bytes())
    assert config.read({}, tmp_path) == config.Settings()


def test_the_environment_wins_over_dotenv_and_empty_means_unset(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SUMMARIZER_STYLE=bullets\nSUMMARIZER_JOBS=2\nSUMMARIZER_MODEL=a${HOME}\n")
    settings = config.read({"SUMMARIZER_STYLE": "wire", "OPENAI_API_KEY": "  "}, tmp_path)
    assert (settings.style, settings.jobs, settings.api_key) == ("wire", 2, None)
    assert settings.model == "a${HOME}"


@pytest.mark.parametrize(
    ("name", "value"),
    [("SUMMARIZER_JOBS", "0"), ("SUMMARIZER_JOBS", "many"), ("SUMMARIZER_TIMEOUT_S", "nan"),
     ("SUMMARIZER_TIMEOUT_S", "-1"), ("SUMMARIZER_TIMEOUT_S", "inf"), ("SUMMARIZER_ENGINE", "gpt"),
     ("SUMMARIZER_MAX_ATTEMPTS", "1.5")],
)  # fmt: skip
def test_bad_values_name_the_variable_and_not_the_value(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        config.read({name: value}, tmp_path)
    assert caught.value.where == name


def test_a_key_is_never_in_the_repr(tmp_path: Path) -> None:
    assert "sk-secret" not in repr(config.read({"OPENAI_API_KEY": "sk-secret"}, tmp_path))
