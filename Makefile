.PHONY: run test lint check sample

run:     ## start the app filled with the sample data
	python3 start.py run

test:    ## run all the tests
	python3 start.py test

lint:    ## format, style, types, SQL and import contracts
	python3 start.py lint

check: lint test    ## what CI runs

sample:  ## write the sample files anew from the figures in data/sample/source
	.venv/bin/python data/sample/make_sample.py
