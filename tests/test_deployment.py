"""The pipeline on a Prefect server: prefect.yaml and `reconcile serve`, with the server's own command and workers."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from flows import cli, database
from flows.paths import ROOT

BIN = Path(sys.executable).parent

SECRET = "T0PSECRET"

PATIENCE = 120
"""Seconds after which a server that does not answer, or a run that does not end, has failed the test."""

BUSY = 503
"""What Prefect's server answers while its SQLite is locked, as on a machine with much else to do."""

UNTOLD = "Our staff lounge cost $4,200"
"""Words of an article that no finding rests on."""


# ---- without a server


def test_what_is_deployed_is_what_the_flow_takes():
    from prefect.client.schemas.objects import ConcurrencyLimitConfig
    from prefect.flows import load_flow_from_entrypoint
    from prefect.server.schemas.schedules import CronSchedule

    project = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    for deployment in project["deployments"]:
        flow = load_flow_from_entrypoint(deployment["entrypoint"])
        assert (
            flow.name == "reconcile" and deployment["parameters"].keys() <= flow.parameters.properties.keys()
        )
        assert ConcurrencyLimitConfig(**deployment["concurrency_limit"]).limit == 1
        for schedule in deployment["schedules"]:
            assert CronSchedule(**schedule).timezone


@pytest.mark.parametrize("at_work", ["a query", "nothing"])
def test_a_stage_that_is_told_to_stop_is_stopped_and_has_not_failed(at_work):
    """DuckDB raises a RuntimeError of its own in place of what a signal's handler raises."""
    import duckdb
    from prefect.exceptions import TerminationSignal

    from flows.orchestration.tasks import task

    def handler(number, _frame):
        raise TerminationSignal(number)

    def stage():
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        if at_work == "a query":
            duckdb.connect().execute("SELECT sum(sqrt(range)) FROM range(500_000_000)")
        signal.pause()

    before = signal.signal(signal.SIGALRM, handler)
    try:
        with pytest.raises(TerminationSignal):
            task(stage).fn()
    finally:
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("zone", ["Berlin", "CET+1", "", "../UTC"])
def test_a_time_zone_that_is_none_is_a_mistake(zone, small, tmp_path, capsys):
    words = ["--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb")]
    assert cli.run_command(["serve", "--cron", "0 6 * * *", "--timezone", zone, *words]) == cli.MISTAKE
    assert (
        capsys.readouterr().err == f'reconcile: --timezone "{zone}": is no time zone; one is Europe/Berlin\n'
    )


# ---- with one


class Server:
    """A real server of the tests' own on loopback: its environment, its database, and questions to its API."""

    def __init__(self, home: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/api"
        self.home = home
        self.said = home / "said.log"
        ours = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        self.environment = ours | {
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_HOME": str(home),
            "PREFECT_API_URL": self.url,
            # Other than a person, a test has no time.
            "PREFECT_RUNNER_POLL_FREQUENCY": "1",
            "PREFECT_LOGGING_TO_API_BATCH_INTERVAL": "0.2",
            "RECONCILE_WEBHOOK": f"http://127.0.0.1:9/{SECRET}",
        }

    def begin(self) -> None:
        """Start it, and come back when it answers."""
        with (self.home / "server.log").open("a") as out:
            words = ["server", "start", "--host", "127.0.0.1", "--port", str(self.port)]
            self.process = subprocess.Popen(
                [BIN / "prefect", *words], env=self.environment, stdout=out, stderr=out
            )
        until(self.answers)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()

    def answers(self) -> bool:
        assert self.process.poll() is None
        try:
            return self.ask("health") is True
        except httpx.HTTPError:
            return False

    def ask(self, path: str, **body: object) -> Any:
        """What the API answers to a question, or to what is posted; asked again, as Prefect's clients do, while it says
        that its database is locked."""
        how = {
            "method": "POST" if body else "GET",
            "url": f"{self.url}/{path}",
            "json": body or None,
            "timeout": 30,
        }
        end = time.monotonic() + PATIENCE
        while (answer := httpx.request(**how)).status_code == BUSY and time.monotonic() < end:
            time.sleep(0.5)
        return answer.raise_for_status().json()

    def command(self, *words: object) -> str:
        """What one of the commands prints; it has to go well."""
        done = subprocess.run(
            [BIN / str(words[0]), *map(str, words[1:])],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self, *words: object) -> subprocess.Popen:
        """One of the commands that stay, at work; what it prints is in `said`."""
        with self.said.open("w") as out:
            return subprocess.Popen(
                [BIN / str(words[0]), *map(str, words[1:])],
                env=self.environment,
                cwd=ROOT,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def has_said(self, words: str) -> bool:
        return words in self.said.read_text(encoding="utf-8")

    def trigger(self, deployment: str, **parameters: object) -> str:
        """The id of a new run of a deployment, due at once."""
        known = self.ask(f"deployments/name/reconcile/{deployment}")
        texts = {name: str(value) for name, value in parameters.items()}
        return self.ask(f"deployments/{known['id']}/create_flow_run", parameters=texts)["id"]

    def state(self, run: str) -> str:
        return self.ask(f"flow_runs/{run}")["state"]["name"]

    def until_ended(self, run: str) -> dict:
        """A run that has come to its end."""
        until(lambda: self.state(run) in {"Completed", "Failed", "Crashed", "Cancelled"})
        return self.ask(f"flow_runs/{run}")

    def database(self) -> bytes:
        return b"".join(file.read_bytes() for file in self.home.glob("prefect.db*"))


def until(what) -> None:
    """Come back when `what` holds."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server"))
    server.begin()
    try:
        yield server
    finally:
        server.end()


def files_in(public: Path) -> dict[str, bytes]:
    """What is published: the warehouse and the files of its report, by their names."""
    files = [public / "w.duckdb", *(path for path in (public / "report").iterdir() if path.is_file())]
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.soak
def test_what_is_deployed_runs_and_shows_what_it_found(server, small, tmp_path):
    server.command("prefect", "work-pool", "create", "--type", "process", "reconcile")
    server.command("prefect", "--no-prompt", "deploy", "--all")
    known = server.ask("deployments/name/reconcile/daily")
    assert known["description"].startswith("Read the articles in `raw`")
    assert known["global_concurrency_limit"]["limit"] == 1
    assert known["schedules"][0]["schedule"]["timezone"] == "UTC"
    assert known["parameters"]["raw"] == str(ROOT / "raw")
    paths = {"raw": small, "warehouse": tmp_path / "w.duckdb", "report": tmp_path / "report"}
    run = server.trigger("daily", **paths)
    # The worker takes the run that is due and ends with it.
    server.command("prefect", "worker", "start", "--pool", "reconcile", "--type", "process", "--run-once")
    ended = server.until_ended(run)
    assert (ended["state"]["name"], ended["name"]) == ("Completed", "small: 3 articles")

    of_run = {"flow_run_id": {"any_": [run]}}
    artifacts = {artifact["key"]: artifact for artifact in server.ask("artifacts/filter", artifacts=of_run)}
    kinds = {key: artifact["type"] for key, artifact in artifacts.items()}
    assert kinds["contradictions-report"] == "markdown" and kinds["findings"] == "table"
    assert artifacts["contradictions-report"]["data"].startswith("# 3 articles")
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        found = con.table("contradictions").order("rank").project("contradiction_id").fetchall()
    assert [(row["id"],) for row in json.loads(artifacts["findings"]["data"])] == found and len(found) == 2
    assert artifacts["report-file"]["data"].endswith(f"({(tmp_path / 'report' / 'report.html').as_uri()})")
    assert artifacts["warehouse-file"]["data"].endswith(f"({(tmp_path / 'w.duckdb').as_uri()})")
    assert (tmp_path / "report" / "report.html").is_file()

    logs = server.ask("logs/filter", logs=of_run)
    assert any("5 claims" in line["message"] for line in logs)
    # The server keeps where things are, and what is shown of a run; never the articles, nor an address's secret.
    assert b"small: 3 articles" in server.database()
    assert UNTOLD.encode() not in server.database() and SECRET.encode() not in server.database()
    assert not list((server.home / "storage").glob("*"))


@pytest.mark.soak
def test_a_run_that_is_cancelled_leaves_what_was_published(server, small, tmp_path):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(1500):
        pay = "".join(
            f"- Company {place}: ${40_000 + 97 * number + 1_000 * place:,} a year\n" for place in range(15)
        )
        (many / f"a{number}.md").write_text(f"# What welders earn, part {number}\n\n{pay}")
    public = tmp_path / "public"
    words = [
        "--cron",
        "0 6 * * *",
        "--timezone",
        "Europe/Berlin",
        "--raw",
        small,
        "--warehouse",
        public / "w.duckdb",
    ]
    serve = server.start("reconcile", "serve", *words)
    try:
        until(lambda: server.has_said("06:00 CE"))
        until(lambda: "small" in {known["name"] for known in server.ask("deployments/filter", limit=10)})

        # One that is due while another goes on waits for it.
        first, run = server.trigger("small"), server.trigger("small", raw=many)
        published = server.until_ended(first)
        assert published["state"]["name"] == "Completed"
        before = files_in(public)
        until(lambda: server.state(run) == "Running")
        assert server.ask(f"flow_runs/{run}")["start_time"] >= published["end_time"]
        server.ask(f"flow_runs/{run}/set_state", state={"type": "CANCELLING", "name": "Cancelling"})
        assert server.until_ended(run)["state"]["name"] == "Cancelled"
        assert files_in(public) == before

        assert server.until_ended(server.trigger("small"))["state"]["name"] == "Completed"
        with database.open_readonly(public / "w.duckdb") as con:
            assert con.table("sources").count("*").fetchall() == [(3,)]
            assert con.table("runs").count("*").fetchall() == [(2,)]
    finally:
        serve.terminate()
        serve.wait(PATIENCE)
    assert serve.returncode == 0 and server.has_said("\nstopped ")
    assert not server.has_said("Traceback") and not server.has_said(SECRET)
    assert SECRET.encode() not in server.database()
    assert server.ask("deployments/name/reconcile/small")["schedules"][0]["active"]
