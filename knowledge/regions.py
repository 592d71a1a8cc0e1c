"""The regions of Kazakhstan and its cities of republican significance; names are the catalogue's `region-<id>`."""

REGIONS = (
    "abai",
    "akmola",
    "aktobe",
    "almaty_region",
    "atyrau",
    "west_kazakhstan",
    "zhambyl",
    "zhetisu",
    "karaganda",
    "kostanay",
    "kyzylorda",
    "mangystau",
    "pavlodar",
    "north_kazakhstan",
    "turkistan",
    "ulytau",
    "east_kazakhstan",
    "astana",
    "almaty",
    "shymkent",
)
