"""The numbers of the models. Each stands once more in the scenario that Antrean runs."""

from math import log, sqrt

MINUTE = 1.0
HOUR = 60 * MINUTE


class MM3:
    rate = 20.8 / HOUR
    service = 4.34
    desks = 3
    warm_up = 10 * HOUR
    measure = 40 * HOUR


class ErlangA:
    rate = 33 / HOUR
    service = 10.0
    desks = 5
    patience = 15.0
    warm_up = 10 * HOUR
    measure = 30 * HOUR


class Priority:
    rates = {"first": 6 / HOUR, "second": 10 / HOUR}
    services = {"first": 4.0, "second": 6.0}
    desks = 2
    warm_up = 10 * HOUR
    measure = 40 * HOUR


class PadangDay:
    """Clock times are minutes after midnight; what they mean stands in `padang-day.yaml`."""

    walk_ins = 50.0
    arrive = {5: 0.2, 6: 0.8, 7: 1.0, 8: 0.6, 9: 0.3}
    tickets = 40
    tickets_from = 7.5 * HOUR
    tickets_until = 10 * HOUR
    slot_hours = range(8, 16)
    slots_each_hour = 8
    no_show = 0.1
    offset_mean, offset_sd, offset_min, offset_max = -14.0, 20.0, -90.0, 120.0
    opening = 8 * HOUR
    closing = 16 * HOUR
    files_desks, files_mean, files_cv = 2, 4.34, 0.5
    interview_desks, interview_mean, interview_cv = 3, 8.96, 0.4


def lognormal(mean: float, cv: float) -> tuple[float, float]:
    """Mean and deviation of the logarithm."""
    variance = log(1 + cv * cv)
    return log(mean) - variance / 2, sqrt(variance)


# How long after the window counted people may still be inside; longer is an error, not a cut.
FOLLOW = 24 * HOUR
