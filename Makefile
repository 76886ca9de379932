# Chancery: build, demonstrate, test, install.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# A static standard library and a fixed address start the program in half the time. The last option makes each
# generic type by a call: by its name, the run-time looks up what it conforms to, a tenth of a short command.
RELEASE = -c release --static-swift-stdlib -Xlinker -s -Xswiftc -Xclang-linker -Xswiftc -no-pie \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

.PHONY: demo test build release install uninstall manual lint bench clean

## demo: what it does, in one command: a chronicle, its timeline, its graph
demo:
	@Scripts/require libsqlite3-dev graphviz
	$(SWIFT) build --product chancery
	@rm -f demo.db
	@bin=$$($(SWIFT) build --show-bin-path)/chancery; \
	  $$bin --db demo.db import yaml seed/chronicle.yaml && \
	  $$bin --db demo.db timeline && \
	  $$bin --db demo.db graph > demo.dot && dot -Tsvg demo.dot > demo.svg && \
	  echo && echo "The chronicle is demo.db, its relations are drawn in demo.svg."

## test: every test; those over real data run where CHANCERY_DATA says it is
test:
	@Scripts/require libsqlite3-dev libxml2 graphviz sqlite3
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

build:
	@Scripts/require libsqlite3-dev
	$(SWIFT) build --product chancery

release:
	@Scripts/require libsqlite3-dev
	$(SWIFT) build $(RELEASE) --product chancery

## install: the program, shell completions and the manual page, under PREFIX
install: release
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path)/chancery; \
	  install -D -m 755 $$bin "$(DESTDIR)$(PREFIX)/bin/chancery" && \
	  install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	    "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" && \
	  $$bin --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/chancery" && \
	  $$bin --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_chancery" && \
	  $$bin --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/chancery.fish"
	install -D -m 644 docs/chancery.1 "$(DESTDIR)$(PREFIX)/share/man/man1/chancery.1"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/chancery" "$(DESTDIR)$(PREFIX)/share/man/man1/chancery.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/chancery" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_chancery" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/chancery.fish"

## manual: docs/chancery.1, made from the program's own help
manual:
	$(SWIFT) package --allow-writing-to-package-directory generate-manual \
	  --output-directory docs --date 2026-11-24 --authors "The Chancery authors"

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

## bench: the figures of docs/performance.md, measured here
bench: release
	@Scripts/require hyperfine sqlite3
	Benchmarks/start
	@if [ -n "$$CHANCERY_DATA" ]; then Benchmarks/actor; Benchmarks/check; fi

clean:
	$(SWIFT) package clean
	rm -f demo.db demo.dot demo.svg
