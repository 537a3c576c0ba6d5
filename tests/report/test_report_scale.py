"""Bars drawn to scale."""

import pytest
from test_report_figures import claim, usd

from flows.report import scale


def test_bars_and_gap_are_in_proportion():
    drawn = scale.draw({"a": [usd(100000, 120000)], "b": [usd(150000, 200000)]})
    first, second = drawn.bars
    assert second.width / first.width == pytest.approx(2.5, abs=0.01)
    assert drawn.gap.left == first.right
    assert drawn.gap.left + drawn.gap.width == pytest.approx(second.left, abs=0.02)
    assert drawn.gap.words == "$30,000 a year"
    assert drawn.gap.width / first.width == pytest.approx(1.5, abs=0.01)


def test_everything_stands_on_the_axis_under_a_labelled_tick():
    drawn = scale.draw({"a": [usd(104500, 104500)], "b": [usd(118000, 146000)]})
    assert [label for _, label in drawn.ticks] == ["$100K", "$120K", "$140K", "$160K"]
    assert all(0 <= bar.left <= bar.right <= 100 for bar in drawn.bars)
    assert drawn.bars[0].point and not drawn.bars[1].point


def test_open_ends_reach_the_edge_and_leave_no_gap():
    drawn = scale.draw({"a": [usd(150000, None)], "b": [usd(None, 120000)]})
    floor, ceiling = drawn.bars
    assert (floor.open_high, floor.right) == (True, 100)
    assert (ceiling.open_low, ceiling.left) == (True, 0)
    assert drawn.gap.words == "$30,000 a year"
    assert scale.draw({"a": [usd(1, 2, open_ended=True)], "b": [usd(5, 9)]}).gap is None


def test_restatements_of_one_figure_are_one_bar():
    assert len(scale.draw({"a": [usd(1, 2), usd(1, 2)], "b": [usd(5, 9)]}).bars) == 2


def test_years_are_counted_in_whole_years():
    years = scale.draw(
        {
            "a": [claim(measure="experience", low=2, high=4)],
            "b": [claim(measure="experience", low=8, high=10)],
        }
    )
    assert all("." not in label for _, label in years.ticks)


def test_figures_of_different_kinds_are_not_drawn_over_one_axis():
    euros = claim(low=1, high=2, currency="EUR", period="year")
    assert scale.draw({"a": [usd(1, 2)], "b": [euros]}) is None
    assert scale.draw({}) is None


@pytest.mark.parametrize("value", [0, 0.004, 1, 37, 1e12, -5])
def test_a_single_figure_of_any_size_has_an_axis(value):
    drawn = scale.draw({"a": [usd(value, value)]})
    assert 0 <= drawn.bars[0].left <= 100 and len(drawn.ticks) >= 2
