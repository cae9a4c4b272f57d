"""What is compared: for each model its scenario, its peers, how much is simulated, and quantities."""

from dataclasses import dataclass, field
from typing import Callable

from models import ciw_models, simpy_models

TOP = "../../"


@dataclass(frozen=True)
class Quantity:
    """A number both sides give: `key` names the observations of a peer, the rest that of Antrean."""

    key: str
    measure: str
    statistics: tuple[str, ...]
    scope: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return " ".join([self.measure, *self.scope.values()])


@dataclass(frozen=True)
class Case:
    """One model. The short form has twice the replications, the long form 16 times as many."""

    name: str
    scenario: str
    settings: dict[str, str]
    antrean_replications: int
    peer_replications: int
    peers: dict[str, Callable]
    quantities: tuple[Quantity, ...]


WAITS = ("mean", "p90")


def peers(name: str) -> dict[str, Callable]:
    return {"SimPy": getattr(simpy_models, name), "Ciw": getattr(ciw_models, name)}


def office_quantities() -> tuple[Quantity, ...]:
    waits = tuple(
        Quantity(f"{stage} {channel}", "wait", WAITS, {"stage": stage, "channel": channel})
        for stage in ("files", "interview")
        for channel in ("walk_in", "app")
    )
    visits = tuple(
        Quantity(f"visit {channel}", "visit", WAITS, {"channel": channel})
        for channel in ("walk_in", "app")
    )
    return (
        *waits,
        *visits,
        Quantity("outside walk_in", "outside", WAITS, {"channel": "walk_in"}),
        Quantity("turned_away", "turned_away", ("share",), {"channel": "walk_in"}),
        Quantity("no_show", "no_show", ("rate",), {"channel": "app"}),
    )


CASES = (
    Case(
        "mm3",
        TOP + "scenarios/tutorial-mm3.yaml",
        # Shorter than the tutorial, so that a peer has enough replications.
        {"calendar.warm_up": "10 h", "calendar.measure": "40 h"},
        4_000,
        192,
        peers("mm3"),
        (Quantity("wait", "wait", WAITS),),
    ),
    Case(
        "erlang-a",
        "scenarios/erlang-a.yaml",
        {},
        2_000,
        96,
        peers("erlang_a"),
        (Quantity("wait", "wait", WAITS), Quantity("abandoned", "abandoned", ("share",))),
    ),
    Case(
        "priority",
        "scenarios/priority.yaml",
        {},
        4_000,
        192,
        peers("priority"),
        (
            Quantity("first", "wait", WAITS, {"class": "first"}),
            Quantity("second", "wait", WAITS, {"class": "second"}),
        ),
    ),
    Case(
        "padang-day",
        "scenarios/padang-day.yaml",
        {},
        128,
        640,
        peers("padang_day"),
        office_quantities(),
    ),
)
