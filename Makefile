# Everything a clone needs: `make run` to read, `make test` to check. The rest is for whoever works on it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
STAMP := $(VENV)/.development
EVAL ?= ../shared/eval

.PHONY: run test check bench screenshots lock translations clean help
.DEFAULT_GOAL := help

help:            ## what can be done here
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile

# What reading needs. Hashes pin every byte; byte code is written when a module is first used.
$(RUNTIME): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Newsreader needs Python 3.11 or newer; name it so: make PYTHON=python3.12 run"; exit 2; }
	@test -x $(BIN)/python || { echo "Setting up (once, about a minute) ..."; $(PYTHON) -m venv $(VENV); }
	@$(PIP) --require-hashes --no-deps -r requirements.lock
	@$(PIP) --require-hashes --no-deps -r tools/build-requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# What working on it needs besides.
$(STAMP): $(RUNTIME) requirements-dev.lock
	@$(PIP) --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

run: $(RUNTIME)  ## set up at the first call, then open the window
	@$(BIN)/python -m newsreader $(ARGS)

test: $(STAMP)   ## set up at the first call, then all checks and all tests
	@$(MAKE) --no-print-directory check
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: $(STAMP)  ## ruff, mypy --strict, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(STAMP)  ## figures: speed as ratios, quality on labelled articles (EVAL=folder)
	$(BIN)/python -m benchmarks --eval $(EVAL)

screenshots: $(STAMP)  ## every window, English and Arabic, light and dark, into screenshots/
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screenshots.py screenshots

translations: $(STAMP) ## gather the window's strings, then build the .qm
	$(BIN)/python tools/build_translations.py

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock:            ## write the lock files anew (needs uv)
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) tools/build-requirements.in -o tools/build-requirements.lock
	$(COMPILE) pyproject.toml --group dev -o requirements-dev.lock

clean:           ## remove what was built
	rm -rf $(VENV) build dist screenshots .mypy_cache .ruff_cache .pytest_cache
