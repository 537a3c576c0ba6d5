"""One browser for all tests, and the report that they look at."""

import pytest
from selenium.common.exceptions import SessionNotCreatedException

from flows.report import write_report
from tests.browser import axe, chromium
from tests.report import report_demo


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    if lacking := chromium.missing():
        pytest.skip(lacking)
    try:
        running = chromium.Browser(tmp_path_factory.mktemp("profile"))
    except SessionNotCreatedException as error:
        pytest.skip(f"Chromium does not start here: {error.msg}")
    with running:
        yield running


@pytest.fixture(scope="session")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    demo = report_demo.full()
    demo.figures()
    return write_report(demo.write(folder / "demo.duckdb"), folder).html


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """The folder of a report that is too large for one page."""
    folder = tmp_path_factory.mktemp("pages")
    demo = report_demo.full()
    for number in range(40):
        demo.source(f"long-{number}", "Nothing in this line is about anybody's pay.\n" * 1200)
    return write_report(demo.write(folder / "demo.duckdb"), folder).html.parent / "pages"


@pytest.fixture(scope="session")
def axe_core():
    try:
        return axe.source()
    except axe.NoAxe as reason:
        pytest.skip(str(reason))
