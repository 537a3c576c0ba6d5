"""Others are told of new contradictions: by a webhook, and by the notification blocks of a real Prefect server."""

import http.server
import json
import socket
import threading
from types import SimpleNamespace

import pytest

from flows import cli, database
from flows.notices.news import LISTED, TOLD, News, new_findings
from flows.notices.notify import on_new_contradictions
from tests.pipeline import publish

pytestmark = pytest.mark.xdist_group("prefect")

SECRET = "T0PSECRET"

NEWS = News({"new": 1}, "pay: 1 new contradiction", "- high: two figures")


@pytest.fixture
def receiver():
    """A web server that takes what is posted: `posts` has it, `answers` the codes to give before it says 204."""
    got = SimpleNamespace(posts=[], answers=[])

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.posts.append(json.loads(body))
            self.send_response(got.answers.pop(0) if got.answers else 204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        got.host = f"127.0.0.1:{server.server_port}"
        got.url = f"http://{got.host}/hook?token={SECRET}"
        threading.Thread(target=server.serve_forever).start()
        yield got
        server.shutdown()


@pytest.fixture
def run(prefect_server, small, tmp_path, capsys, monkeypatch):
    """Runs the pipeline on the small articles: gives the exit code and all that was printed."""
    # Setting it for others is part of what the command does.
    monkeypatch.setenv("RECONCILE_WEBHOOK", "")

    def run(*words: str) -> tuple[int, str]:
        code = cli.run_command(
            ["run", "--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb"), *words]
        )
        printed = "".join(capsys.readouterr())
        assert SECRET not in printed
        return code, printed

    return run


def told(printed: str) -> str:
    """What a run printed of whom it told, without the seconds."""
    return " ".join(
        next((line for line in printed.splitlines() if line.startswith("notify")), "").split()[1:-2]
    )


def test_a_webhook_is_told_once_of_what_is_new(run, receiver, small, tmp_path):
    code, printed = run("--webhook", receiver.url)
    assert code == 0 and told(printed) == f"{receiver.host} told"
    (news,) = receiver.posts
    assert (news["version"], news["new"], news["left_out"], news["notify_on"]) == (1, 2, 0, "high")
    assert news["run"]["contradictions"] == {"high": 2, "medium": 0, "low": 0}
    assert news["report"] == str(tmp_path / "report")
    within, between = news["findings"]
    assert (within["rule"], within["severity"], within["sources"]) == ("level_inversion", "high", ["one"])
    assert (between["rule"], between["sources"]) == ("disjoint_ranges", ["one", "two"])
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        kept = con.sql("SELECT contradiction_id, summary FROM contradictions ORDER BY rank").fetchall()
    assert [(finding["contradiction_id"], finding["summary"]) for finding in news["findings"]] == kept
    assert {(place["side"], place["source_id"]) for place in between["places"]} == {
        ("a", "one"),
        ("b", "two"),
    }
    for place in between["places"]:
        article = (small / f"{place['source_id']}.txt").read_text(encoding="utf-8")
        assert place["quote"] in article.splitlines()[place["line"] - 1]

    # Nothing changes, so nobody is told; then one finding comes.
    assert told(run("--webhook", receiver.url)[1]) == "" and len(receiver.posts) == 1
    (small / "four.txt").write_text(
        "Nurses\n\nSenior nurses earn between $110,000 and $130,000 a year.\n", encoding="utf-8"
    )
    run("--webhook", receiver.url)
    assert [finding["sources"] for finding in receiver.posts[1]["findings"]] == [["four", "three"]]


def test_a_receiver_that_is_not_there_hides_no_result(run):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # and never listens
        host = f"127.0.0.1:{held.getsockname()[1]}"
        code, printed = run("--webhook", f"http://{host}/{SECRET}", "--fail-on", "high")
    assert code == cli.STANDS and f"{host}: not told of the new contradictions: ConnectError" in printed
    assert "contradictions  2: 2 high" in printed


@pytest.mark.parametrize(
    ("answers", "posts", "warnings"),
    [
        ([500, 429], 3, []),
        ([503] * 3, 3, ["it answered 503"]),
        ([404], 1, ["it answered 404"]),
        ([302], 1, ["it answered 302"]),
    ],
)
def test_a_receiver_is_tried_again_unless_it_refuses(run, receiver, caplog, answers, posts, warnings):
    receiver.answers = [*answers]
    on_new_contradictions(NEWS, receiver.url, [])
    assert receiver.posts == [NEWS.payload] * posts
    said = f"{receiver.host}: not told of the new contradictions: "
    assert [told.getMessage() for told in caplog.records if told.name == "flows.notices.notify"] == [
        said + warning for warning in warnings
    ]
    assert SECRET not in caplog.text


def test_blocks_of_prefect_are_told(run, receiver, caplog):
    from prefect.blocks.notifications import CustomWebhookNotificationBlock
    from prefect.blocks.system import Secret
    from prefect.blocks.webhook import Webhook

    said = {"subject": "{{subject}}", "body": "{{body}}", "key": "{{key}}"}
    people = CustomWebhookNotificationBlock(
        name="pay", url=receiver.url, json_data=said, secrets={"key": SECRET}
    )
    people.save("pay-team")
    Webhook(url=receiver.url).save("pay-program")
    Secret(value=SECRET).save("pay-secret")
    blocks = ["custom-webhook/pay-team", "webhook/pay-program", "secret/pay-secret", "slack-webhook/nobody"]
    on_new_contradictions(NEWS, None, blocks)
    assert receiver.posts == [{"subject": NEWS.subject, "body": NEWS.body, "key": SECRET}, NEWS.payload]
    warnings = [told.getMessage() for told in caplog.records if told.name == "flows.notices.notify"]
    assert warnings == [
        "secret/pay-secret: not told of the new contradictions: it is no block for webhooks or notifications",
        "slack-webhook/nobody: not told of the new contradictions: Prefect's server has no such block; `prefect block ls` lists its own",
    ]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A warehouse of more findings than anybody is told of, with names in it that mean harm."""
    folder = tmp_path_factory.mktemp("many")
    raw = folder / "raw"
    raw.mkdir()
    names = ["<!channel> @everyone {{key}} \x1b[2J", *(f"a{number}" for number in range(TOLD + 1))]
    for number, name in enumerate(names):
        seniors = 40_000 + 100 * number
        (raw / f"{name}.txt").write_text(
            f"Pay\n\nMid-level welders earn $90,{number:03} a year.\nSenior welders earn ${seniors:,} a year.\n"
        )
    bands = (
        "Mid-level bakers earn $50,000 to $60,000 a year.\nSenior bakers earn $50,000 to $60,000 a year.\n"
    )
    (raw / "bands.txt").write_text(f"Pay\n\n{bands}")
    publish(raw, folder / "w.duckdb")
    return folder


def test_news_are_as_many_as_a_receiver_takes(many):
    news = new_findings(many / "w.duckdb", many / "report", "low")
    assert len(news.payload["findings"]) == TOLD
    with database.open_readonly(many / "w.duckdb") as con:
        ((new,),) = con.sql("SELECT count(*) FROM contradictions WHERE status = 'new'").fetchall()
    assert news.payload["new"] == new == TOLD + news.payload["left_out"] and new > TOLD
    assert f"and {new - LISTED:,} more" in news.body and len(news.body.splitlines()) == LISTED + 2
    ranks = ["high", "medium", "low"]
    severities = [ranks.index(finding["severity"]) for finding in news.payload["findings"]]
    assert severities == sorted(severities)


def test_news_are_of_the_severity_asked_for(many):
    for severity, graver in [("high", {"high"}), ("low", {"high", "low"})]:
        news = new_findings(many / "w.duckdb", many / "report", severity)
        with database.open_readonly(many / "w.duckdb") as con:
            ((new,),) = con.execute(
                "SELECT count(*) FROM contradictions WHERE severity IN $s", {"s": [*graver]}
            ).fetchall()
        assert news.payload["new"] == new


def test_names_that_mean_harm_are_told_as_words(many):
    news = new_findings(many / "w.duckdb", many / "report", "low")
    name = "<!channel> @everyone {{key}} \x1b[2J"
    assert name in {source for finding in news.payload["findings"] for source in finding["sources"]}
    assert json.loads(json.dumps(news.payload)) == news.payload
    assert "everyone" in news.body
    assert not set("<>@{}\x1b") & set(news.body)


@pytest.mark.parametrize(
    "address", ["hooks.example.org/T0PSECRET", "ftp://h/T0PSECRET", "https://", "http://[T0PSECRET"]
)
def test_an_address_that_is_none_is_a_mistake_that_tells_no_secret(run, address):
    code, printed = run("--webhook", address)
    assert (
        code == 2 and printed == "reconcile: --webhook: is no address; one is https://hooks.example.org/pay\n"
    )
