# make run     simulates the passport office of Padang in 2022, with and without the app
# make test    everything that has to pass before a change goes in
# make validate compares simulator and formulas with exact values, at length (20 minutes)
# make peers   compares with SimPy and Ciw on the same models, at length
# make bench   speed of the event list, the simulator, experiments and a country's year on this machine
# make format  puts the sources into the project's format
# make clean   removes what was built
# Each of them first installs what is missing (see .ci/install).

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test validate peers bench format clean install release

# An uncaught crash would otherwise wait for an answer.
export SWIFT_BACKTRACE := enable=no

SOURCES := Package.swift Sources Tests
BUILD := swift build --explicit-target-dependency-import-check error

run: release
	@status=0; .build/release/antrean run scenarios/padang-2022.yaml || status=$$?; \
	case $$status in \
	  0|2|3) echo "The results are in results/padang-2022/; README.md beside them explains the files." ;; \
	  *) exit $$status ;; \
	esac

test: install
	swift format lint --strict -r $(SOURCES)
	$(BUILD) --build-tests
	swift test --skip-build
	$(BUILD) -c release --product antrean
	$(BUILD) -c release --product validate
	.ci/check-scenarios
	.ci/check-peers
	.ci/check-figures
	.ci/check-memory
	.ci/check-readme
	.build/release/validate

validate: release
	$(BUILD) -c release --product validate
	.build/release/validate --form long --csv .build/validation.csv

peers: release
	Tests/Peers/compare

bench: release
	.build/release/antrean bench scheduler
	.build/release/antrean bench model
	.build/release/antrean bench experiments
	.build/release/antrean bench model --scenario scenarios/indonesia-2023.yaml \
	  --beside scenarios/padang-2023.yaml --rounds 1

format: install
	swift format -i -r $(SOURCES)

clean: install
	swift package clean

release: install
	$(BUILD) -c release --product antrean

install:
	@.ci/install
