"""The models in Ciw: networks of nodes, read from the records of each person.

Ciw has no tickets and no doors. In the day of an office, who gets a ticket and when somebody is let
in is worked out with plain arithmetic, and Ciw simulates what happens inside.
"""

import random
from collections import defaultdict

import ciw
import numpy

from models.rules import FOLLOW, HOUR, MM3, ErlangA, PadangDay, Priority, lognormal


def counted(network, rules, seed):
    """The records of everybody who came inside the window."""
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    closes = rules.warm_up + rules.measure
    simulation.simulate_until_max_time(closes + FOLLOW)
    if any(person.arrival_date < closes for person in simulation.nodes[1].all_individuals):
        raise RuntimeError("somebody counted is still waiting")
    records = simulation.get_all_records()
    return [record for record in records if rules.warm_up <= record.arrival_date < closes]


def mm3(seed):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(MM3.rate)],
        service_distributions=[ciw.dists.Exponential(1 / MM3.service)],
        number_of_servers=[MM3.desks],
    )
    return {"wait": [record.waiting_time for record in counted(network, MM3, seed)]}


def erlang_a(seed):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(ErlangA.rate)],
        service_distributions=[ciw.dists.Exponential(1 / ErlangA.service)],
        reneging_time_distributions=[ciw.dists.Exponential(1 / ErlangA.patience)],
        number_of_servers=[ErlangA.desks],
    )
    records = counted(network, ErlangA, seed)
    return {
        "wait": [record.waiting_time for record in records],
        "abandoned": [float(record.record_type == "renege") for record in records],
    }


def priority(seed):
    network = ciw.create_network(
        arrival_distributions={
            kind: [ciw.dists.Exponential(rate)] for kind, rate in Priority.rates.items()
        },
        service_distributions={
            kind: [ciw.dists.Exponential(1 / mean)] for kind, mean in Priority.services.items()
        },
        priority_classes={"first": 0, "second": 1},
        number_of_servers=[Priority.desks],
    )
    waits = defaultdict(list)
    for record in counted(network, Priority, seed):
        waits[record.customer_class].append(record.waiting_time)
    return dict(waits)


def padang_day(seed):
    # A generator of its own: ciw.seed sets the shared one for what happens inside.
    rng = numpy.random.default_rng(seed)
    walk_ins, seen = ticketed(rng)
    booked, missed = kept(rng)
    seen["no_show"] = missed
    after_closing = booked >= PadangDay.closing
    seen["no_show"] += int(after_closing.sum())
    seen["visit app"] = [0.0] * int(after_closing.sum())
    line = enter(walk_ins, booked[~after_closing])
    entries = {name: [entry for entry, _ in people] for name, people in line.items()}
    for name, (waits, leaves) in simulate(entries, seed).items():
        seen[f"files {name}"], seen[f"interview {name}"] = waits
        cames = [came for _, came in line[name]]
        seen.setdefault(f"visit {name}", [])
        seen[f"visit {name}"] += [leave - came for leave, came in zip(leaves, cames)]
    outside = [entry - came for entry, came in line["walk_in"]]
    seen["outside walk_in"] = seen["outside walk_in"] + outside
    return seen


def ticketed(rng):
    """Walk-ins with a ticket as (when they have it, when they came), and what the others saw."""
    hours = numpy.array(list(PadangDay.arrive))
    weights = numpy.array(list(PadangDay.arrive.values()))
    number = rng.poisson(PadangDay.walk_ins)
    cames = rng.choice(hours, number, p=weights / weights.sum()) + rng.random(number)
    cames = numpy.sort(cames * HOUR)
    given = numpy.maximum(cames, PadangDay.tickets_from)
    lucky = (numpy.arange(number) < PadangDay.tickets) & (given < PadangDay.tickets_until)
    lost = (given - cames)[~lucky].tolist()
    seen = {
        "turned_away": (~lucky).astype(float).tolist(),
        "outside walk_in": lost,
        "visit walk_in": list(lost),
    }
    return list(zip(given[lucky].tolist(), cames[lucky].tolist())), seen


def kept(rng):
    """When people with an appointment come, in order, and how many do not."""
    slots = numpy.repeat(list(PadangDay.slot_hours), PadangDay.slots_each_hour) * HOUR
    comes = rng.random(len(slots)) >= PadangDay.no_show
    offsets = numpy.full(len(slots), numpy.inf)
    while (outside := (offsets < PadangDay.offset_min) | (offsets > PadangDay.offset_max)).any():
        drawn = rng.normal(PadangDay.offset_mean, PadangDay.offset_sd, int(outside.sum()))
        offsets[outside] = drawn
    return numpy.sort((slots + offsets)[comes]), int((~comes).sum())


def enter(walk_ins, booked):
    """When each is let in, as (time, when they came): the line before the doors goes in in order.

    Ciw would decide by lot between two who come at one instant; each next in line comes a
    millionth of a minute later instead.
    """
    people = [(ready, came, "walk_in") for ready, came in walk_ins]
    people += [(came, came, "app") for came in booked.tolist()]
    # Sorting is stable and walk-ins are in order already.
    people.sort(key=lambda person: person[0])
    line = {"walk_in": [], "app": []}
    for place, (ready, came, name) in enumerate(people):
        opening = PadangDay.opening + place * 1e-6
        line[name].append((max(ready, opening), came))
    return line


def simulate(entries, seed):
    """Waits at both stages and the time of leaving for each person, by class in order of entry."""
    never = [ciw.dists.Sequential([float("inf")]), None]
    files = ciw.dists.Lognormal(*lognormal(PadangDay.files_mean, PadangDay.files_cv))
    interview = ciw.dists.Lognormal(*lognormal(PadangDay.interview_mean, PadangDay.interview_cv))
    # Priorities hold at every node, but files are first come first served: walk-ins become a class
    # of their own behind them.
    classes = ["walk_in", "app", "called_later"]
    become = {name: {other: float(other == name) for other in classes} for name in classes}
    becomes_later = become | {"walk_in": {"walk_in": 0.0, "app": 0.0, "called_later": 1.0}}
    network = ciw.create_network(
        arrival_distributions={
            name: [sequence(entries[name]), None] if name in entries else never
            for name in classes
        },
        service_distributions={name: [files, interview] for name in classes},
        class_change_matrices=[becomes_later, become],
        routing={name: [[0.0, 1.0], [0.0, 0.0]] for name in classes},
        priority_classes={"walk_in": 0, "app": 0, "called_later": 1},
        number_of_servers=[PadangDay.files_desks, PadangDay.interview_desks],
    )
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(PadangDay.closing + FOLLOW)
    return {name: passed(simulation, name, len(entries[name])) for name in entries}


def passed(simulation, name, number):
    people = defaultdict(dict)
    for record in simulation.get_all_records():
        # The original class is that of coming to the node: at the second one called_later.
        if record.node == 2 or record.original_customer_class == name:
            people[record.id_number][record.node] = record
    stops = [stop for stop in people.values() if 1 in stop]
    stops.sort(key=lambda stop: stop[1].arrival_date)
    if len(stops) != number or not all(2 in stop for stop in stops):
        raise RuntimeError(f"{number} people went in, {len(stops)} have passed")
    waits = [[stop[node].waiting_time for stop in stops] for node in (1, 2)]
    return waits, [stop[2].exit_date for stop in stops]


def sequence(times):
    gaps = numpy.diff([0.0, *times]).tolist()
    return ciw.dists.Sequential([*gaps, float("inf")])
