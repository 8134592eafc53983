# What the tasks do stands in run.py, which works without make as well.
PYTHON ?= python3

.PHONY: test demo lock clean
test demo lock clean:
	@$(PYTHON) run.py $@
