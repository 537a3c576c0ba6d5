# Two commands matter: `make run` and `make test`. Both make the environment first, from the lock file.

RAW       ?= raw
WAREHOUSE ?= warehouse/salaries.duckdb
REPORT    ?= warehouse/report
ARGS      ?=
PYTHON    ?= $(shell command -v python3.11 || command -v python3)

VENV    := .venv
BIN     := $(VENV)/bin
READY   := $(VENV)/ready
PIP     := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
PROJECT := source-reconciliation
PEERS   := .venv-peers

.DEFAULT_GOAL := help
.PHONY: help run test soak check lock clean score bench bench-peers
.DELETE_ON_ERROR:

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo '  make run RAW=dir WAREHOUSE=file REPORT=dir ARGS="--fail-on high"   does the same elsewhere'

run: $(READY)  ## read the articles, fill the warehouse, write the report
	@$(BIN)/reconcile run --raw "$(RAW)" --warehouse "$(WAREHOUSE)" --report "$(REPORT)" $(ARGS)

check: $(READY)  ## print the claims and contradictions of RAW, writing nothing
	@$(BIN)/reconcile check "$(RAW)" $(ARGS)

test: $(READY)  ## run all tests but the long ones
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile -m "not soak" $(ARGS)

soak: $(READY)  ## run the long tests: kills, readers and full disks while runs go on
	@$(BIN)/python -m pytest -m soak $(ARGS)

score: $(READY)  ## how well claims are read, against labelled articles
	@$(BIN)/python -m tests.scoring $(ARGS)

bench: $(READY)  ## measure speed and memory, of extraction and of the rules; ARGS="--full" streams 1 GB
	@$(BIN)/python -m tests.bench.extraction $(ARGS)
	@$(BIN)/python -m tests.bench.contradictions
	@$(BIN)/python -m tests.bench.incremental

bench-peers: $(READY)  ## install other tools in .venv-peers and measure them beside ours
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@while read -r peer; do $(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install "$$peer" || \
	echo "$$peer does not install here; its row says absent"; done < tests/bench/peers.txt
	@$(BIN)/python -m tests.bench.extraction --only-peers $(ARGS)

lock:  ## pin every package anew, from pyproject.toml
	@$(call need-python)
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && set -e && \
	$(PYTHON) -m venv "$$scratch" && \
	"$$scratch/bin/pip" --disable-pip-version-check --quiet install --upgrade setuptools && \
	"$$scratch/bin/pip" --disable-pip-version-check --quiet install --editable '.[test]' && \
	{ echo '# Every package with its version, for Linux and Python 3.11. Made by "make lock" from pyproject.toml.'; \
	  "$$scratch/bin/pip" --disable-pip-version-check freeze --all --exclude pip --exclude $(PROJECT); } > requirements.lock
	@echo "requirements.lock: $$(grep -c == requirements.lock) packages"

clean:  ## remove the environment and everything that a run or a test made
	@rm -rf $(VENV) build *.egg-info .pytest_cache .hypothesis .prefect .cache warehouse/report warehouse/*.duckdb warehouse/*.duckdb.* warehouse/.*.duckdb
	@find flows tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp stands last, so that an install that was cut short is done again.
$(READY): requirements.lock pyproject.toml
	@$(call need-python)
	@echo "Making $(VENV) from requirements.lock (about a minute, once) ..."
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --no-deps --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

define need-python
if [ -z "$(PYTHON)" ]; then \
    echo "No Python found: install Python 3.11 or later, or say which: make PYTHON=/path/to/python3.11" >&2; exit 2; fi; \
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
    echo "$(PYTHON) is older than Python 3.11: install 3.11 or later, or say which: make PYTHON=/path/to/python3.11" >&2; exit 2; }; \
$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
    echo "$(PYTHON) cannot make virtual environments: install its venv package (Debian: apt install python3-venv)" >&2; exit 2; }
endef
