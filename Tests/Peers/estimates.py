"""Estimates of means, shares and p90 with standard errors, and the quantiles of Student's t."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy

SECTIONS = 32


@dataclass(frozen=True)
class Estimate:
    value: float
    error: float
    freedom: float

    def minus(self, other: "Estimate") -> "Estimate":
        """The difference of independent estimates; degrees of freedom by Welch and Satterthwaite."""
        squares = [(part.error**2, part.freedom) for part in (self, other)]
        variance = sum(square for square, _ in squares)
        freedom = variance**2 / sum(square**2 / freedom for square, freedom in squares)
        return Estimate(self.value - other.value, sqrt(variance), freedom)


def student(probability: float, freedom: float) -> float:
    """The quantile of Student's t, for 20 degrees of freedom or more.

    Fisher's expansion (Abramowitz and Stegun 1964, 26.7.5): with 31 degrees of freedom 2.0395
    for 97.5 %, exactly 2.0395.
    """
    z = NormalDist().inv_cdf(probability)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return sum(term / freedom**power for power, term in enumerate(terms))


def mean(replications: list) -> Estimate:
    """Ratio of totals, as Antrean forms it; the error by the delta method."""
    totals = numpy.array([[numpy.sum(seen), numpy.size(seen)] for seen in replications])
    value = totals[:, 0].sum() / totals[:, 1].sum()
    residuals = (totals[:, 0] - value * totals[:, 1]) / totals[:, 1].mean()
    number = len(replications)
    return Estimate(value, residuals.std(ddof=1) / sqrt(number), number - 1)


def p90(replications: list) -> Estimate:
    """Of all observations together, as Antrean forms it; the error by sections of replications."""
    sections = [numpy.concatenate(replications[first::SECTIONS]) for first in range(SECTIONS)]
    quantiles = [numpy.quantile(section, 0.9) for section in sections]
    value = numpy.quantile(numpy.concatenate(sections), 0.9)
    return Estimate(value, numpy.std(quantiles, ddof=1) / sqrt(SECTIONS), SECTIONS - 1)


def of(statistic: str, replications: list) -> Estimate:
    return p90(replications) if statistic == "p90" else mean(replications)


def read(estimate: dict, statistic: str, replications: int) -> Estimate:
    """What Antrean printed, with the standard error that its interval stands for."""
    groups = min(SECTIONS, replications) if statistic == "p90" else replications
    half = (estimate["upper"] - estimate["lower"]) / 2
    quantile = student((1 + estimate["confidence"]) / 2, groups - 1)
    return Estimate(estimate["value"], half / quantile, groups - 1)
