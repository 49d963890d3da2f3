# Each target does its own set-up on a fresh machine: Rust and a .NET SDK are all that must be there.
.PHONY: help build install demo test lint bench fuzz stress bless doc

export CARGO_TERM_PROGRESS_WHEN ?= never
export PREFIX DESTDIR PROFILE

help: ## what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 10

crates:
	@scripts/crates
.PHONY: crates

build: crates ## target/release/mochi
	cargo build --release -p mochi-cli

install: crates ## mochi and libmochi_host, below PREFIX (/usr/local); DESTDIR goes before it
	scripts/install

demo: build ## a new cargo project that uses Newtonsoft.Json
	scripts/demo

test: crates ## every test, real packages included
	scripts/test

lint: crates ## rustfmt, clippy and rustdoc, warnings as errors
	scripts/lint

bench: crates ## target/bench/results.json, side by side with the limit and the neighbours
	scripts/bench

fuzz: crates ## 200,000 mutated images through the metadata reader
	scripts/fuzz

stress: crates ## 10,000,000 mixed calls with each bridge; draws docs/stress.svg
	scripts/stress

bless: crates ## write the golden files anew
	MOCHI_BLESS=1 scripts/test

doc: crates ## the API documentation
	cargo doc --workspace --no-deps
