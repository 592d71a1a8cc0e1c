"""Small groups in published tables: hidden, and not to be had back from totals."""

from hypothesis import given, settings
from hypothesis import strategies as st

from services.figures.suppression import SMALLEST, PublishedTable, publish

COUNTS = st.dictionaries(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("uvwxyz")), st.integers(0, 60), min_size=1, max_size=30
)
Line = tuple[list[int], list[int | None], int | None]


def lines(counts: dict[tuple[str, str], int], table: PublishedTable) -> list[Line]:
    """Each row and column with what is shown of it: true cells, shown cells, shown total; the totals as lines too."""
    found: list[Line] = []
    for row in table.rows:
        keys = [(row, column) for column in table.columns]
        found.append(([counts.get(k, 0) for k in keys], [table.cells[k] for k in keys], table.row_totals[row]))
    for column in table.columns:
        keys = [(row, column) for row in table.rows]
        found.append(([counts.get(k, 0) for k in keys], [table.cells[k] for k in keys], table.column_totals[column]))
    sums = [sum(counts.get((row, column), 0) for column in table.columns) for row in table.rows]
    found.append((sums, [table.row_totals[row] for row in table.rows], table.total))
    return found


@settings(max_examples=200, deadline=None)
@given(COUNTS)
def test_no_small_group_is_shown_and_none_follows_from_a_total(counts: dict[tuple[str, str], int]) -> None:
    table = publish(counts)

    for true, shown, total in lines(counts, table):
        hidden = [number for number, seen in zip(true, shown, strict=True) if seen is None]
        assert all(number == 0 or number >= SMALLEST for number in shown if number is not None)
        if hidden and total is not None:
            assert len(hidden) > 1
            assert sum(hidden) >= SMALLEST
        if not hidden:
            assert total is not None


@given(COUNTS)
def test_what_is_shown_is_true(counts: dict[tuple[str, str], int]) -> None:
    table = publish(counts)

    for true, shown, total in lines(counts, table):
        assert all(seen in (None, number) for number, seen in zip(true, shown, strict=True))
        assert total in (None, sum(true))


def test_a_table_without_small_groups_is_shown_whole() -> None:
    table = publish({("astana", "pension"): 20, ("almaty", "pension"): 30, ("astana", "grant"): 10})

    assert None not in table.cells.values()
    assert (table.total, table.cells["almaty", "grant"]) == (60, 0)


def test_one_small_group_takes_a_second_cell_with_it() -> None:
    table = publish({("a", "u"): 3, ("a", "v"): 20, ("a", "w"): 40, ("b", "u"): 50, ("b", "v"): 60, ("b", "w"): 70})

    assert {key for key, number in table.cells.items() if number is None} == {
        ("a", "u"),
        ("a", "v"),
        ("b", "u"),
        ("b", "v"),
    }
    assert table.row_totals == {"a": 63, "b": 180}
