.PHONY: run test lint check sample fuzz

run:     ## start the app filled with the sample data
	python3 start.py run

test:    ## run all the tests
	python3 start.py test

lint:    ## format, style, types, SQL and import contracts
	python3 start.py lint

check: lint test    ## what CI runs

sample:  ## write the sample files anew from the figures in data/sample/source
	.venv/bin/python data/sample/make_sample.py

fuzz:    ## throw any text at the readers of cells, periods, headers and names for a minute
	.venv/bin/python -m tests.fuzz
