# The two commands are `make chat` and `make test`; `make help` lists the rest.
SHELL := /bin/bash
SWIFT ?= swift
# One build folder for everything; tests build for debugging, the program for speed.
SCRATCH ?= .build
PROGRAM := $(SCRATCH)/release/mishu
RELEASE_FLAGS := -c release --scratch-path $(SCRATCH) --product mishu
DEBUG_FLAGS := --scratch-path $(SCRATCH)

.DEFAULT_GOAL := help
.PHONY: help chat serve build test dialogs validate bench libraries clean

help: ## show this list
	@echo "Mishu 秘书: make TARGET"
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

chat: build ## build, make the sample office if there is none, and talk 对话
	@$(PROGRAM) chat

serve: build ## answer webhooks and the web page on 127.0.0.1:8080 启动服务
	@$(PROGRAM) serve

build: libraries ## build the program for release 编译
	@$(SWIFT) build $(RELEASE_FLAGS)

test: libraries ## run all tests 测试
	@$(SWIFT) test $(DEBUG_FLAGS)

dialogs: build ## run the scripted dialogs alone 跑对话脚本
	@$(PROGRAM) test Tests/Dialogs

validate: build ## check Domains/ 检查领域文件
	@$(PROGRAM) validate Domains

bench: build ## measure start, turns, training and memory (see docs/performance.md) 测性能
	@Benchmarks/run

libraries: ## install libsqlite3-dev and libcurl4-openssl-dev where they are missing 安装依赖
	@Scripts/libraries

clean: ## remove what was built 清理
	@rm -rf $(SCRATCH)
