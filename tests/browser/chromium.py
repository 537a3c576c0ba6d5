"""Debian's Chromium without a window: pages as a reader has them, and what they asked for and complained of."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

BROWSER, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
"""Where the packages chromium and chromium-driver put them; with both named, Selenium looks for and fetches none."""

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # No name has an address, so that nothing can leave the machine.
    "--host-resolver-rules=MAP * ~NOTFOUND",
)

WIDE, PHONE = (1280, 900), (390, 844)
"""Widths and heights of a window and of a phone, in CSS pixels."""


def missing() -> str:
    """What a browser lacks here and how to get it; empty where there is all."""
    lacking = [path for path in (BROWSER, DRIVER) if shutil.which(path) is None]
    return f"no {' and no '.join(lacking)}: apt-get install chromium chromium-driver" if lacking else ""


class Browser:
    """A browser that runs, and keeps its files in `profile`; as a context it ends with it.

    Raises SessionNotCreatedException where it does not start.
    """

    def __init__(self, profile: Path) -> None:
        os.environ["SE_AVOID_STATS"] = "true"
        options = Options()
        options.binary_location = BROWSER
        for flag in (*QUIET, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_script_timeout(30)

    def __enter__(self) -> Self:
        self._emulate(WIDE, True, "", {})
        return self

    def __exit__(self, *_: object) -> None:
        self.driver.quit()

    def show(self, page: Path, fragment: str = "", query: str = "") -> None:
        """Load `page` anew."""
        self.driver.get("about:blank")
        self.log()
        self.driver.get(page.as_uri() + query + fragment)

    def run(self, script: str, *arguments: Any) -> Any:
        """What `script`, the body of an async function, gives."""
        done = "const done = arguments[arguments.length - 1];"
        return self.driver.execute_async_script(
            f"{done} (async function () {{ {script} }})(...arguments).then(done)", *arguments
        )

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def tap(self, x: float, y: float) -> None:
        """Touch a place of the window for a moment; the page is to be `seen` as on a phone."""
        self.devtools("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.devtools("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def devtools(self, command: str, **options: Any) -> Any:
        """What a command of the Chrome DevTools Protocol gives."""
        return self.driver.execute_cdp_cmd(command, options)

    def log(self) -> tuple[list[str], list[str]]:
        """What the page complained of and the addresses that it asked for, since this was asked last."""
        told = [entry["message"] for entry in self.driver.get_log("browser")]
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]
        return told, asked

    @contextmanager
    def seen(
        self, size: tuple[int, int] = WIDE, script: bool = True, media: str = "", **features: str
    ) -> Iterator[None]:
        """The pages for as long as this lasts: their `size`, whether scripts run, `media` ("print") and its features."""
        self._emulate(
            size, script, media, {name.replace("_", "-"): value for name, value in features.items()}
        )
        try:
            yield
        finally:
            self._emulate(WIDE, True, "", {})

    def _emulate(self, size: tuple[int, int], script: bool, media: str, features: Mapping[str, str]) -> None:
        width, height = size
        phone = size == PHONE
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=phone,
        )
        self.devtools("Emulation.setTouchEmulationEnabled", enabled=phone)
        self.devtools("Emulation.setScriptExecutionDisabled", value=not script)
        listed = [{"name": name, "value": value} for name, value in features.items()]
        self.devtools("Emulation.setEmulatedMedia", media=media, features=listed)
