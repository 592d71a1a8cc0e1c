# Daily commands. `make demo` is all a newcomer needs; each target prepares what it depends on.
UV := .uv/bin/uv
PYTHON := .venv/bin/python
export TF_CPP_MIN_LOG_LEVEL := 3

.PHONY: help setup demo test check train bench lock clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: .venv/.installed nlu/.venv/.installed ## Make both environments from their locks

demo: setup ## Start everything with a synthetic population and open the chat page
	.venv/bin/aldyn demo $(DEMO)

test: setup ## Run all tests that need no outside service
	.venv/bin/aldyn train --if-changed
	$(PYTHON) -m pytest $(TEST)

check: setup ## Lint, types, import contracts, language data
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports
	.venv/bin/mypy
	.venv/bin/aldyn nlu validate

train: setup ## Train the language model and score it
	.venv/bin/aldyn train
	.venv/bin/aldyn nlu evaluate

bench: setup ## Measure: each file of benchmarks/ against its baseline
	@for file in $(wildcard benchmarks/bench_*.py); do $(PYTHON) $$file || exit 1; done

lock: $(UV) ## Renew both lock files
	$(UV) pip compile --universal --generate-hashes --no-header --no-annotate --group dev pyproject.toml -o requirements.lock
	cd nlu && ../$(UV) pip compile --universal --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock

clean: ## Remove environments, models and local data
	rm -rf .venv nlu/.venv nlu/models .aldyn

$(UV):
	python3 -m venv .uv
	.uv/bin/pip install --quiet uv

.venv/.installed: requirements.lock pyproject.toml .python-version | $(UV)
	$(UV) venv --quiet --allow-existing .venv
	$(UV) pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	$(UV) pip install --quiet --no-deps --editable .
	touch $@

nlu/.venv/.installed: nlu/requirements.lock nlu/.python-version | $(UV)
	cd nlu && ../$(UV) venv --quiet --allow-existing .venv
	cd nlu && ../$(UV) pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	touch $@
