# 两条命令：make serve 看网站，make test 跑全部测试。其余的见 HACKING.md。
SHELL := /bin/sh
BIN := .venv/bin
# 分三次跑：Playwright 占着事件循环，别的测试就不能用 asyncio。docs/ 的站只做一次，三次共用。
TWO := -n 2 --dist loadgroup
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup serve check build handouts test lint rules screenshots weigh bench lock clean

help: ## 列出全部命令
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /	/'

setup: .venv/.site ## 建好环境（第一次要一两分钟，以后不重装）

.venv/.site: requirements.lock pyproject.toml scripts/setup.sh
	@scripts/setup.sh site

.venv/.dev: requirements-dev.lock pyproject.toml scripts/setup.sh
	@scripts/setup.sh dev

serve: setup ## 检查内容，生成并打开网站 http://127.0.0.1:8000，改了文件自动刷新
	@$(BIN)/outreach check || echo '上面必须改的没改完之前不能合并；先给你看看网页。'
	@echo '网站在 http://127.0.0.1:8000 ，按 Ctrl+C 停。'
	@$(BIN)/mkdocs serve --quiet --dev-addr 127.0.0.1:8000

check: setup ## 只检查内容；make check BASE=origin/main 另和改以前的比
	@$(BIN)/outreach check $(if $(BASE),--base $(BASE))

build: setup ## 生成整个网站到 site/
	@$(BIN)/outreach build

handouts: setup ## 生成网站，连同每件事一张、每个工作站一本的 PDF
	@scripts/printing.sh
	@$(BIN)/outreach build --handouts

test: .venv/.dev ## 跑全部测试（没有浏览器、缺印 PDF 的系统库会先装）
	@tests/browser/setup.sh
	@scripts/printing.sh test
	@$(BIN)/outreach check
	@SHIPPED_SITE=$$(mktemp -d) && export SHIPPED_SITE && trap 'rm -rf "$$SHIPPED_SITE"' EXIT && \
	$(BIN)/pytest $(TWO) --ignore=tests/browser --ignore=tests/browser_hours && \
	$(BIN)/pytest $(TWO) tests/browser && \
	$(BIN)/pytest $(TWO) tests/browser_hours

lint: .venv/.dev ## 检查程序的写法和类型
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests
	@$(BIN)/mypy

rules: setup ## 重写规则页
	@$(BIN)/outreach rules --write

screenshots: .venv/.dev ## 重拍文档里的截图
	@tests/browser/setup.sh
	@PYTHONPATH=tests $(BIN)/python tests/browser/portraits.py screenshots
	@scripts/printing.sh test
	@PYTHONPATH=tests $(BIN)/python tests/printing/portraits.py

weigh: .venv/.dev ## 称每种页第一次打开要下载多少，写进 README
	@tests/browser/setup.sh
	@PYTHONPATH=tests $(BIN)/python tests/browser/portraits.py weigh

bench: .venv/.dev ## 量检查、查链接、写日历、印明白纸有多快，搜索准不准、多重、多快，手机上有多快（和手写的、Material 比），写进 README
	@scripts/printing.sh
	@PYTHONPATH=tests $(BIN)/python tests/bench/handouts.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/contacts.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/links.py
	@PYTHONPATH=tests $(BIN)/python tests/bench/feeds.py
	@tests/browser/setup.sh
	@PYTHONPATH=tests:tests/browser $(BIN)/python tests/bench/search.py
	@PYTHONPATH=tests:tests/browser $(BIN)/python tests/bench/phone.py

lock: ## 改了 pyproject.toml 的依赖以后，重新锁定（要用 uv）
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements.lock
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -c requirements.lock -o requirements-dev.lock

clean: ## 删掉环境和生成的网站
	rm -rf .venv site
