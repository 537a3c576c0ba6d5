"""The report as a reader's own browser shows it."""

import pytest
from selenium.webdriver import Keys

from tests.browser.chromium import PHONE, WIDE

pytestmark = pytest.mark.xdist_group("browser")

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; });"
FRAME = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"


def test_the_page_asks_for_nothing_and_complains_of_nothing(browser, page):
    browser.show(page)
    browser.run(OPEN_ALL + FRAME)
    told, asked = browser.log()
    assert told == []
    assert asked == [page.as_uri()]


def test_hostile_text_is_shown_and_does_nothing(browser, page):
    browser.show(page, "#source-hostile")
    title = browser.run("return document.querySelector('#source-hostile h3').innerText")
    assert title == '<script>alert("pay")</script> & "><img src=x onerror=alert(1)>'
    assert browser.run("return document.querySelectorAll('img, script:not([src])').length") <= 1
    told, asked = browser.log()
    assert told == [] and len(asked) == 1


def test_a_findings_line_link_lands_on_its_highlighted_quote(browser, page):
    browser.show(page)
    landed = browser.run(
        """
        const landed = [];
        for (const link of document.querySelectorAll('figure.evidence a.at')) {
          document.querySelectorAll('details.text').forEach(one => { one.open = false; });
          link.click();
        """
        + FRAME
        + """
          const target = document.querySelector(':target');
          const box = target.getBoundingClientRect();
          landed.push({
            quote: link.closest('figure').querySelector('mark').textContent,
            words: target.textContent,
            marked: target.matches('.mark'),
            seen: target.checkVisibility({contentVisibilityAuto: true}) && box.top >= 0 && box.bottom <= innerHeight,
          });
        }
        return landed;
        """
    )
    assert len(landed) >= 10
    assert [
        one for one in landed if not (one["marked"] and one["seen"] and one["words"] == one["quote"])
    ] == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, page, axe_core, size, scheme):
    with browser.seen(size, prefers_color_scheme=scheme):
        browser.show(page)
        found = browser.run(
            OPEN_ALL
            + axe_core
            + """;
            const told = await axe.run(document, {resultTypes: ['violations']});
            return told.violations.map(one => one.help + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' '));
            """
        )
        fits = browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert found == []
    assert fits, "the page is wider than the window"


def test_keys_reach_a_mark_and_show_what_was_read(browser, page):
    browser.show(page)
    browser.run("document.querySelector('#source-meadow details.text').open = true")
    browser.run("document.querySelector('#source-meadow details.text summary').focus()")
    browser.press(Keys.TAB)
    mark = browser.driver.switch_to.active_element
    assert mark.text == "$190,000 to $240,000 a year"
    shown = browser.run("return getComputedStyle(arguments[0], '::after').content", mark)
    assert shown == '"$190,000–240,000 a year: senior data scientist"'


def test_without_scripts_all_is_there(browser, page):
    with browser.seen(script=False):
        browser.show(page, "#text-claim-c04")
        shown = browser.run(
            "return document.querySelector(':target').checkVisibility({contentVisibilityAuto: true})"
        )
        findings = browser.run(
            "return [...document.querySelectorAll('.finding')].filter(one => one.checkVisibility()).length"
        )
    assert shown and findings == 5


def test_print_has_all(browser, page):
    with browser.seen(media="print"):
        browser.show(page)
        hidden = browser.run(
            """
            return [...document.querySelectorAll('main :is(.finding, .mark, tr, li, figure)')]
              .filter(one => !one.checkVisibility({contentVisibilityAuto: true})).map(one => one.outerHTML);
            """
        )
    assert hidden == []
