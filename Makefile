# What one does in this checkout; `make` alone lists it. Another interpreter: make check PYTHON=python3.13

PYTHON ?= $(firstword $(wildcard .venv/bin/python .venv/Scripts/python.exe) python3)
CATALOGUES = src/dondoc/locale
BABEL = $(PYTHON) -m babel.messages.frontend --quiet
export PYTHONPATH := src

.PHONY: help venv check lint format test coverage bench golden messages sql migration build clean

TASKS = 10000 100000 1000000
RUNS = 15

help: ## This list.
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-12s %s\n", $$1, $$2 }'

venv: ## A virtual environment with everything needed for work on dondoc.
	$(if $(filter .venv%,$(PYTHON)),python3,$(PYTHON)) -m venv .venv
	.venv/bin/python -m pip install --editable '.[dev]'

check: lint test ## All that has to pass before a commit.

lint: ## Style, types and the direction of imports.
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -c 'import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())'

format: ## Put imports in order and lines in shape.
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

test: ## The tests; choose some with ARGS='-k sqlite'.
	$(PYTHON) -m pytest $(ARGS)

coverage: ## The tests, and the lines that none of them ran.
	$(PYTHON) -m pytest --cov --cov-report=term-missing:skip-covered $(ARGS)

bench: ## Time every daily command beside other programs, an hour: make bench TASKS="10000 100000" RUNS=15
	$(PYTHON) -m tests.benchmarks.run --tasks $(TASKS) --runs $(RUNS) --readme $(ARGS)

golden: ## Write the golden files anew; then read the diff.
	$(PYTHON) -m pytest tests/reports tests/test_states.py tests/cli/test_register.py --golden-update --quiet
	git diff --stat -- tests/golden CONTRIBUTING.md

messages: ## Collect the sentences, bring the catalogue up to date, compile it.
	$(BABEL) extract --project=dondoc --version=1 --keyword=N_ --keyword=gettext_noop \
		--add-location=file --sort-by-file --output=$(CATALOGUES)/dondoc.pot src
	$(BABEL) update --input-file=$(CATALOGUES)/dondoc.pot --output-dir=$(CATALOGUES) --domain=dondoc --locale=vi \
		--width=120 --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BABEL) compile --directory=$(CATALOGUES) --domain=dondoc --statistics
	rm $(CATALOGUES)/dondoc.pot

sql: ## Compile the statements for SQLite, and write down what the migrations come to.
	$(PYTHON) -m dondoc.storage.generate
	$(PYTHON) -m ruff check --fix --quiet src/dondoc/storage/queries
	$(PYTHON) -m ruff format --quiet src/dondoc/storage/queries

migration: ## A new migration from the difference to the tables: make migration m="a column for …"
	@test -n "$(m)" || { echo 'Say what it does: make migration m="…"'; exit 2; }
	$(PYTHON) -m alembic upgrade head
	$(PYTHON) -m alembic revision --autogenerate --message "$(m)" --rev-id "$$(printf %04d $$(( \
		$$(ls migrations/versions | sed -n 's/^0*\([0-9]*\)_.*\.py$$/\1/p' | sort -n | tail -1) + 1)))"
	$(PYTHON) -m ruff format --quiet migrations/versions

build: ## The wheel, in dist/
	$(PYTHON) -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove what the tools have made, but not .venv.
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find src tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +
