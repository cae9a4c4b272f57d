"""The models in SimPy: one process for each person, resources for desks."""

import random
from collections import defaultdict

import simpy

from models.rules import FOLLOW, HOUR, MM3, ErlangA, PadangDay, Priority, lognormal


class Window:
    """The counted stretch of a run that goes on until everybody counted is done."""

    def __init__(self, env, rules):
        self.env = env
        self.opens = rules.warm_up
        self.closes = rules.warm_up + rules.measure
        self.waiting = 0
        self.seen = defaultdict(list)

    def counts(self) -> bool:
        inside = self.opens <= self.env.now < self.closes
        self.waiting += inside
        return inside

    def note(self, **observations):
        for key, value in observations.items():
            self.seen[key].append(value)
        self.waiting -= 1

    def run(self):
        self.env.run(until=self.closes)
        while self.waiting:
            self.env.step()
            if self.env.now > self.closes + FOLLOW:
                raise RuntimeError("somebody counted is still waiting")
        return dict(self.seen)


def poisson(env, rng, rate, person):
    while True:
        yield env.timeout(rng.expovariate(rate))
        env.process(person())


def mm3(seed):
    rng = random.Random(seed)
    env = simpy.Environment()
    window = Window(env, MM3)
    desks = simpy.Resource(env, MM3.desks)

    def person():
        counted, came = window.counts(), env.now
        with desks.request() as turn:
            yield turn
            if counted:
                window.note(wait=env.now - came)
            yield env.timeout(rng.expovariate(1 / MM3.service))

    env.process(poisson(env, rng, MM3.rate, person))
    return window.run()


def erlang_a(seed):
    rng = random.Random(seed)
    env = simpy.Environment()
    window = Window(env, ErlangA)
    desks = simpy.Resource(env, ErlangA.desks)

    def person():
        counted, came = window.counts(), env.now
        with desks.request() as turn:
            patience = env.timeout(rng.expovariate(1 / ErlangA.patience))
            outcome = yield turn | patience
            if counted:
                window.note(wait=env.now - came, abandoned=0.0 if turn in outcome else 1.0)
            if turn in outcome:
                yield env.timeout(rng.expovariate(1 / ErlangA.service))

    env.process(poisson(env, rng, ErlangA.rate, person))
    return window.run()


def priority(seed):
    rng = random.Random(seed)
    env = simpy.Environment()
    window = Window(env, Priority)
    desks = simpy.PriorityResource(env, Priority.desks)

    def person(kind, rank):
        counted, came = window.counts(), env.now
        with desks.request(priority=rank) as turn:
            yield turn
            if counted:
                window.note(**{kind: env.now - came})
            yield env.timeout(rng.expovariate(1 / Priority.services[kind]))

    for rank, (kind, rate) in enumerate(Priority.rates.items()):
        env.process(poisson(env, rng, rate, lambda kind=kind, rank=rank: person(kind, rank)))
    return window.run()


class Office:
    """One Padang-like day."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.env = simpy.Environment()
        self.seen = defaultdict(list)
        self.tickets_left = PadangDay.tickets
        self.tickets_begin = self.env.timeout(PadangDay.tickets_from)
        self.doors_open = self.env.timeout(PadangDay.opening)
        self.files = simpy.Resource(self.env, PadangDay.files_desks)
        self.interview = simpy.PriorityResource(self.env, PadangDay.interview_desks)
        self.files_law = lognormal(PadangDay.files_mean, PadangDay.files_cv)
        self.interview_law = lognormal(PadangDay.interview_mean, PadangDay.interview_cv)

    def run(self):
        self.seen["no_show"] = 0
        for _ in range(self.number_of_walk_ins()):
            self.env.process(self.walk_in())
        for hour in PadangDay.slot_hours:
            for _ in range(PadangDay.slots_each_hour):
                self.env.process(self.appointment(hour * HOUR))
        self.env.run()
        return dict(self.seen)

    def number_of_walk_ins(self):
        """Poisson: how many exponential gaps fit into one unit of time."""
        count, time = 0, self.rng.expovariate(PadangDay.walk_ins)
        while time < 1:
            count += 1
            time += self.rng.expovariate(PadangDay.walk_ins)
        return count

    def walk_in(self):
        hours, weights = zip(*PadangDay.arrive.items())
        hour = self.rng.choices(hours, weights)[0]
        yield self.env.timeout((hour + self.rng.random()) * HOUR)
        came = self.env.now
        if came < PadangDay.tickets_from:
            yield self.tickets_begin
        has_ticket = self.tickets_left > 0 and self.env.now < PadangDay.tickets_until
        self.seen["turned_away"].append(0.0 if has_ticket else 1.0)
        if has_ticket:
            self.tickets_left -= 1
            if self.env.now < PadangDay.opening:
                yield self.doors_open
        self.seen["outside walk_in"].append(self.env.now - came)
        if has_ticket:
            yield from self.inside("walk_in", rank=1)
        self.seen["visit walk_in"].append(self.env.now - came)

    def appointment(self, slot):
        if self.rng.random() < PadangDay.no_show:
            self.seen["no_show"] += 1
            return
        yield self.env.timeout(slot + self.offset())
        came = self.env.now
        if came >= PadangDay.closing:
            self.seen["no_show"] += 1
        else:
            if came < PadangDay.opening:
                yield self.doors_open
            yield from self.inside("app", rank=0)
        self.seen["visit app"].append(self.env.now - came)

    def offset(self):
        while True:
            drawn = self.rng.normalvariate(PadangDay.offset_mean, PadangDay.offset_sd)
            if PadangDay.offset_min <= drawn <= PadangDay.offset_max:
                return drawn

    def inside(self, channel, rank):
        joined = self.env.now
        with self.files.request() as turn:
            yield turn
            self.seen[f"files {channel}"].append(self.env.now - joined)
            yield self.env.timeout(self.rng.lognormvariate(*self.files_law))
        joined = self.env.now
        with self.interview.request(priority=rank) as turn:
            yield turn
            self.seen[f"interview {channel}"].append(self.env.now - joined)
            yield self.env.timeout(self.rng.lognormvariate(*self.interview_law))


def padang_day(seed):
    return Office(seed).run()
