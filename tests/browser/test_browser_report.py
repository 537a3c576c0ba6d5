"""The report as a reader's own browser shows it."""

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

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
        for (const link of document.querySelectorAll('figure.evidence a.at[href^="#"]')) {
          document.querySelectorAll('details.text').forEach(one => { one.open = false; });
          link.click();
        """
        + FRAME
        + """
          const target = document.querySelector(':target');
          const box = target.getBoundingClientRect();
          landed.push({
            quote: link.closest('figure').querySelector('mark').textContent,
            words: target.firstChild.data,
            marked: target.matches('mark'),
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


@pytest.fixture
def judged(browser, axe_core):
    """Gives what axe finds on a page with all that folds open, and whether the page is wider than the window."""

    def judged(page, size, scheme):
        with browser.seen(size, prefers_color_scheme=scheme):
            browser.show(page)
            found = browser.run(
                OPEN_ALL
                + axe_core
                + """;
                const told = await axe.run(document, {resultTypes: ['violations']});
                return told.violations.map(
                    one => one.help + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' ')
                );
                """
            )
            wider = browser.run("return document.documentElement.scrollWidth > innerWidth")
        return found, wider

    return judged


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(judged, page, size, scheme):
    assert judged(page, size, scheme) == ([], False)


@pytest.mark.parametrize(
    "name", ["../report.html", "findings.html", "findings-1.html", "source-meadow.html", "jobs-1.html"]
)
def test_axe_finds_nothing_in_a_folder_of_pages(judged, pages, name):
    assert (pages / name).is_file()
    assert judged(pages / name, PHONE, "dark") == ([], False)


def test_keys_reach_a_mark_and_show_what_was_read(browser, page):
    browser.show(page, "#source-meadow")
    browser.run("document.querySelector('#source-meadow details.text').open = true")
    browser.run("document.querySelector('#source-meadow details.text summary').focus()")
    browser.press(Keys.TAB)
    mark = browser.driver.switch_to.active_element
    assert mark.get_attribute("id") == "text-claim-c07"
    box = mark.find_element(By.CLASS_NAME, "box")
    assert box.text.split("\n")[:4] == ["$190,000–240,000 a year", "Measure", "pay", "Role"]
    assert mark.get_attribute("aria-describedby") == box.get_attribute("id")
    browser.press(Keys.TAB)
    assert browser.driver.switch_to.active_element.get_attribute("href").endswith("#finding-k2")
    browser.press(Keys.ESCAPE)
    assert not box.is_displayed()


def test_a_tap_shows_what_was_read(browser, page):
    with browser.seen(PHONE):
        browser.show(page)
        mark = browser.driver.find_element(By.ID, "text-claim-c06")
        box = mark.find_element(By.CLASS_NAME, "box")
        assert not box.is_displayed()
        place = browser.run(
            "arguments[0].scrollIntoView({block: 'center'}); return arguments[0].getClientRects()[0].toJSON()",
            mark,
        )
        browser.tap(place["x"] + 5, place["y"] + 5)
        assert "Tidewater Analytics" in box.text
        across = browser.run("return arguments[0].getBoundingClientRect().toJSON()", box)
        assert across["left"] >= 0 and across["right"] <= PHONE[0] and across["bottom"] <= PHONE[1]


def test_without_scripts_all_is_there(browser, page):
    with browser.seen(script=False):
        browser.show(page, "#text-claim-c04")
        shown = browser.run(
            "return document.querySelector(':target').checkVisibility({contentVisibilityAuto: true})"
        )
        findings = browser.run(
            "return [...document.querySelectorAll('.finding')].filter(one => one.checkVisibility()).length"
        )
        form = browser.driver.find_element(By.CSS_SELECTOR, "form.filter").is_displayed()
    assert shown and findings == 5 and not form


def test_print_has_all(browser, page):
    with browser.seen(media="print"):
        browser.show(page)
        hidden = browser.run(
            """
            return [...document.querySelectorAll('main :is(.finding, .lines mark, tr, li, figure)')]
              .filter(one => !one.checkVisibility({contentVisibilityAuto: true})).map(one => one.outerHTML);
            """
        )
        boxes = browser.run(
            "return [...document.querySelectorAll('.box')].some(one => one.checkVisibility())"
        )
    assert hidden == [] and not boxes


@pytest.fixture
def filtered(browser, page):
    """The filter, and the findings that it shows."""

    def shown():
        visible = "one => one.checkVisibility()"
        return browser.run(
            f"return [...document.querySelectorAll('.finding')].filter({visible}).map(one => one.id)"
        )

    browser.show(page)
    return browser.driver.find_element(By.CSS_SELECTOR, "form.filter"), shown


def choose(form, name, value):
    Select(form.find_element(By.NAME, name)).select_by_value(value)


def said(browser, form, words):
    """Wait until the filter tells `words`."""
    status = form.find_element(By.CSS_SELECTOR, "[role=status]")
    WebDriverWait(browser.driver, 10, 0.02).until(lambda _: status.text == words, words)


def test_findings_are_filtered_by_what_they_are_about(browser, filtered):
    form, shown = filtered
    said(browser, form, "All 5 findings shown.")
    choose(form, "level", "senior")
    said(browser, form, "4 of 5 findings shown: senior.")
    choose(form, "severity", "medium")
    said(browser, form, "2 of 5 findings shown: medium, senior.")
    assert shown() == ["finding-k3", "finding-k4"]
    choose(form, "source", "source-harbour")
    said(browser, form, "1 of 5 findings shown: medium, senior, What Harbour Towns Pay Data Scientists.")
    assert shown() == ["finding-k4"]
    assert not browser.driver.find_element(By.ID, "high").is_displayed()
    choose(form, "rule", "level_inversion")
    said(
        browser,
        form,
        "None of 5 findings shown: medium, senior, What Harbour Towns Pay Data Scientists, level inversion.",
    )
    form.find_element(By.NAME, "clear").click()
    said(browser, form, "All 5 findings shown.")
    assert len(shown()) == 5 and browser.log()[0] == []


def test_findings_and_articles_are_searched_for_words(browser, filtered):
    form, shown = filtered
    form.find_element(By.NAME, "words").send_keys("recruiters HILLS")
    said(browser, form, "2 of 5 findings shown: “recruiters hills”.")
    assert shown() == ["finding-k2", "finding-k4"]
    assert form.find_element(By.CLASS_NAME, "elsewhere").text == "In the articles: Data Scientist Pay Inland."


def test_a_filtered_view_is_its_address(browser, page, filtered):
    form, shown = filtered
    choose(form, "severity", "low")
    said(browser, form, "1 of 5 findings shown: low.")
    assert browser.driver.current_url == page.as_uri() + "?severity=low"
    browser.driver.refresh()
    assert shown() == ["finding-k5"]
    browser.driver.find_element(By.CSS_SELECTOR, ".worst a").click()
    assert len(shown()) == 5
    assert browser.driver.current_url == page.as_uri() + "#finding-k1"
    assert browser.run("return document.querySelector(':target').getBoundingClientRect().top") < 100


def test_the_findings_of_all_pages_are_filtered_in_one_list(browser, pages):
    browser.show(pages / "findings.html")
    form = browser.driver.find_element(By.CSS_SELECTOR, "form.filter")
    choose(form, "source", "source-meadow")
    said(browser, form, "3 of 5 findings shown: Data Scientist Pay Inland.")
    form.find_element(By.NAME, "words").send_keys("asks")
    said(browser, form, "1 of 5 findings shown: Data Scientist Pay Inland, “asks”.")
    browser.driver.find_element(By.CSS_SELECTOR, "li:not([hidden]) a[href*=finding-]").click()
    assert browser.driver.current_url == (pages / "findings-1.html").as_uri() + "#finding-k3"
    assert browser.run("return document.querySelector('#finding-k3').checkVisibility()")
    assert browser.log()[0] == []
