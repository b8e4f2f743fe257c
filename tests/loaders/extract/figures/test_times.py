"""Times become EDTF with bounds, and what the words leave out is filled by a rule that the note names."""

import pytest

CASES = [
    ("Iran freed Maria Ressa on March 14, 2024.", "2024-03-14", None),
    ("Iran freed Maria Ressa on 14 March 2024.", "2024-03-14", None),
    ("Iran freed Maria Ressa in March 2024.", "2024-03", None),
    # open at one end, from year to year, a weekend, a half, a fiscal year
    ("Iran has detained Maria Ressa since March of 2022.", "2022-03/..", None),
    ("Iran detained Maria Ressa until September 2022.", "../2022-09", None),
    ("Iran detained Maria Ressa between 2011 and 2015.", "2011/2015", None),
    ("Iran detained Maria Ressa for three and a half years.", "P3Y6M", None),
    ("Iran freed 40 men in Fiscal Year 2021.", "2021", None),
    ("Last weekend Iran freed Maria Ressa.", "2025-11-08/2025-11-09", "counted from the publication date"),
    # a month cut short keeps its day and its year
    ("Iran freed Maria Ressa on Jan. 17, 2018, in Quito.", "2018-01-17", None),
    ("Iran freed Maria Ressa in Nov. 2020.", "2020-11", None),
    ("Iran freed Maria Ressa on Oct. 5.", "2025-10-05", "publication date"),
    ("Iran freed Maria Ressa in early 2024.", "2024~", "approximate"),
    ("Iran freed Maria Ressa in spring 2024.", "2024-21", None),
    ("Iran freed Maria Ressa on July 18.", "2025-07-18", "publication date"),
    # a day that lies after publication was the year before
    ("Iran freed Maria Ressa on December 20.", "2024-12-20", "publication date"),
    ("Iran freed Maria Ressa yesterday.", "2025-11-14", "publication date"),
    ("Iran freed Maria Ressa on Tuesday.", "2025-11-11", "publication date"),
    ("Iran held Maria Ressa for four months.", "P4M", None),
    ("Iran held Maria Ressa for 90 days.", "P90D", None),
    ("Iran freed Maria Ressa in the 1930s.", "193X", None),
    # from one to another, words of number, days as agencies write them, and a day still to come
    ("Iran jailed Maria Ressa between March and June 2024.", "2024-03/2024-06", "end of the span"),
    ("Iran jailed Maria Ressa from 3 March 2024 to 5 June 2024.", "2024-03-03/2024-06-05", None),
    ("Iran jailed Maria Ressa between October and May.", "2024-10/2025-05", "end of the span"),
    ("Iran held Maria Ressa for fourteen months.", "P14M", None),
    ("Iran questioned Maria Ressa for forty minutes.", "PT40M", None),
    ("Iran arrested Maria Ressa Wednesday morning.", "2025-11-12", "publication date"),
    ("The trial of Maria Ressa is set for December 5.", "2025-12-05", "as the next such day"),
]


@pytest.mark.parametrize(("text", "edtf", "note"), CASES)
def test_times_of_an_event(read, text, edtf, note):
    """Each form of time is read against the day of publication."""
    times = [s for s in read(text).statements if s.predicate == "rec:time"]
    assert [s.value for s in times] == [edtf]
    assert note in times[0].note if note else times[0].note is None


def test_narrative_days_count_from_the_date_before(read):
    """A day "following" is the day after the date before it."""
    reading = read("Iran arrested Maria Ressa on March 14, 2024. The following day, Iran freed Maria Ressa.")
    assert ("Release[freed]", "time", "2024-03-15") in reading.facts("time")


NO_TIMES = [
    "Iran freed Maria Ressa five months after the talks.",
    "Iran freed Maria Ressa after two years.",
    "Iran approved a six-month decree.",
    "Iran freed Maria Ressa on every Monday.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_a_distance_is_no_time(read, text):
    """How long before or after another event something was, or how long a thing lasts, is no time of the event."""
    assert not [s for s in read(text).statements if s.predicate == "rec:time"]


def test_a_month_between_parts_a_day_from_what_comes_later(read):
    """What is "later" than a month is not counted from the day before that month."""
    text = "Iran arrested Luis Gil on March 14, 2020. It held 9 men in May 2024. Two days later, Iran freed Luis Gil."
    assert not any(day.startswith("2020-03-16") for _, _, day in read(text).facts("time"))


def test_a_document_without_date_is_dated_by_what_it_names(read):
    """Without a publication date the latest year named, or a dated name, gives the year; the note says so."""
    reading = read("In 2019 Iran held him. On May 3 Iran freed Maria Ressa.", published=None)
    said = [s for s in reading.statements if s.predicate == "rec:time" and s.value == "2019-05-03"]
    assert "latest year that the text names" in said[0].note
    dated = read("The CARES Act passed. On May 3 Iran freed Maria Ressa.", published=None)
    said = [s for s in dated.statements if s.predicate == "rec:time"]
    assert said[0].value == "2020-05-03"
    assert "CARES Act" in said[0].note


def test_without_any_year_nothing_is_guessed(read):
    """A day whose year nothing tells gives no time."""
    assert not [
        s for s in read("Iran freed Maria Ressa on May 3.", published=None).statements if s.predicate == "rec:time"
    ]


def test_earlier_this_year_is_no_year_in_january(read):
    """Said in January, it is as likely the year before; later in the year it is that year."""
    told = [
        [
            s.value
            for s in read("Earlier this year Iran freed Maria Ressa.", published=day).statements
            if s.predicate == "rec:time"
        ]
        for day in ("2023-01-05", "2023-08-05")
    ]
    assert told == [[], ["2023"]]


def test_bounds_stand_on_the_same_passage(read):
    """Earliest and latest are the first and last day that the time can mean, on its passage."""
    reading = read("Iran freed Maria Ressa in March 2024.")
    bounds = {
        s.predicate: (s.value, s.evidence)
        for s in reading.statements
        if s.predicate in ("rec:earliest", "rec:latest", "rec:time")
    }
    assert (bounds["rec:earliest"][0], bounds["rec:latest"][0]) == ("2024-03-01", "2024-03-31")
    assert len({evidence for _, evidence in bounds.values()}) == 1
