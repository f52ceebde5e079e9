# The two commands are `make chat` and `make test`; `make help` lists the rest.
SHELL := /bin/bash
SWIFT ?= swift
# One build folder for everything; tests build for debugging, the program for speed.
SCRATCH ?= .build
PROGRAM := $(SCRATCH)/release/mishu
# What the domains teach, learned once by the fast program for all tests.
TRAINED := $(abspath $(SCRATCH))/trained
RELEASE_FLAGS := -c release --scratch-path $(SCRATCH) --product mishu
DEBUG_FLAGS := --scratch-path $(SCRATCH)
# Fuzzing: which parser, for how long, and the build that counts the branches taken.
TARGET ?= time
SECONDS ?= 60
FUZZ := $(SCRATCH)/fuzz
LIBFUZZER = $(firstword $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a))

.DEFAULT_GOAL := help
.PHONY: help chat serve build test dialogs validate bench fuzz libraries clean

help: ## show this list
	@echo "Mishu 秘书: make TARGET"
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

chat: build ## build, make the sample office if there is none, and talk 对话
	@$(PROGRAM) chat

serve: build ## answer webhooks and the web page on 127.0.0.1:8080 启动服务
	@$(PROGRAM) serve

build: libraries ## build the program for release 编译
	@$(SWIFT) build $(RELEASE_FLAGS)

test: build ## run all tests 测试
	@XDG_CACHE_HOME=$(TRAINED) $(PROGRAM) train
	@MISHU_PROGRAM=$(abspath $(PROGRAM)) MISHU_TEST_CACHE=$(TRAINED) $(SWIFT) test $(DEBUG_FLAGS)

dialogs: build ## run the scripted dialogs alone 跑对话脚本
	@$(PROGRAM) test Tests/Dialogs

validate: build ## check Domains/ 检查领域文件
	@$(PROGRAM) validate Domains

bench: build ## measure start, turns, training and memory (see docs/performance.md) 测性能
	@Benchmarks/run

fuzz: ## look for inputs that break a parser: TARGET=time SECONDS=600 模糊测试
	@test -n "$(LIBFUZZER)" || { echo "fuzz: this toolchain has no libFuzzer: install one from swift.org for Linux"; exit 2; }
	@$(SWIFT) build -c release --package-path Fuzz --scratch-path $(FUZZ)/build \
		-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer -Xlinker $(LIBFUZZER) -Xlinker -lstdc++
	@mkdir -p $(FUZZ)/corpus/$(TARGET) $(FUZZ)/found
	@SWIFT_BACKTRACE=enable=no $(FUZZ)/build/release/fuzz --target=$(TARGET) -max_total_time=$(SECONDS) -max_len=600 -timeout=5 -rss_limit_mb=4096 \
		-print_final_stats=1 -artifact_prefix=$(FUZZ)/found/ $(FUZZ)/corpus/$(TARGET) Fuzz/Corpus/$(TARGET)

libraries: ## install libsqlite3-dev and libcurl4-openssl-dev where they are missing 安装依赖
	@Scripts/libraries

clean: ## remove what was built 清理
	@rm -rf $(SCRATCH)
