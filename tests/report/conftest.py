import pytest
import report_demo

from flows.report import write_report


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory):
    return report_demo.full().write(tmp_path_factory.mktemp("warehouse") / "demo.duckdb")


@pytest.fixture(scope="session")
def files(warehouse, tmp_path_factory):
    return write_report(warehouse, tmp_path_factory.mktemp("report"))


@pytest.fixture
def report_of(tmp_path):
    """Writes a demo's report: gives the page and the markdown."""

    def write(demo: report_demo.Demo) -> tuple[str, str]:
        files = write_report(demo.write(tmp_path / "some.duckdb"), tmp_path / "report")
        return files.html.read_text(encoding="utf-8"), files.md.read_text(encoding="utf-8")

    return write
