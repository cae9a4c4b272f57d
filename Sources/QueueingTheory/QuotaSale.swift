internal import CGSL

/// A day's quota that is given to the first who ask for it.
public struct QuotaSale: Sendable, Equatable {
  /// What a day's demand is like.
  public enum Demand: Sendable, Equatable {
    /// People ask independently of each other.
    case poisson(PoissonCount)
    /// Days are busier or quieter as a whole.
    case gammaPoisson(GammaPoissonCount)
  }

  /// The day's demand.
  public var demand: Demand
  /// How many are given.
  public var quota: Int

  /// Of this demand the first `quota` are booked.
  public init(demand: Demand, quota: Int) {
    precondition(quota > 0, "a quota is positive")
    self.demand = demand
    self.quota = quota
  }

  /// People expected to ask.
  public var requests: Double {
    switch demand {
    case .poisson(let count): count.mean
    case .gammaPoisson(let count): count.mean
    }
  }

  /// People booked: E min(demand, quota), exactly.
  public var booked: Double {
    switch demand {
    case .poisson(let count): count.meanMinimum(with: quota)
    case .gammaPoisson(let count): count.meanMinimum(with: quota)
    }
  }

  /// The share of requests that are refused.
  public var refused: Double { 1 - booked / requests }

  /// The chance of at least `count` requests.
  public func probability(atLeast count: Int) -> Double {
    switch demand {
    case .poisson(let law): law.probability(atLeast: count)
    case .gammaPoisson(let law): law.probability(atLeast: count)
    }
  }

  /// The mean share of the day, if people ask evenly over it, until the quota is sold or it ends.
  ///
  /// The integral over the day of P(fewer than the quota have asked); for a Poisson process it is
  /// booked over requests. nil of other demand.
  public var soldOutAfter: Double? {
    switch demand {
    case .poisson: booked / requests
    case .gammaPoisson: nil
    }
  }
}

/// More people booked for a session than it has places, since some do not come.
///
/// LaGanga and Lawrence, "Clinic overbooking to improve patient access and increase provider
/// productivity", Decision Sciences 38, 2007: shows are binomial. Exact.
public struct SessionOverbooking: Sendable, Equatable {
  /// People booked.
  public var booked: Int
  /// Places.
  public var places: Int
  /// The chance that one shows up.
  public var showChance: Double

  /// A session with more bookings than places.
  public init(booked: Int, places: Int, showChance: Double) {
    precondition(booked >= 0 && places >= 0, "people and places are not negative")
    precondition(0 <= showChance && showChance <= 1, "a probability lies between 0 and 1")
    self.booked = booked
    self.places = places
    self.showChance = showChance
  }

  /// People who show up.
  public var shows: Double { Double(booked) * showChance }

  /// People who show up and find no place.
  public var overflow: Double {
    stride(from: places + 1, through: booked, by: 1).reduce(0) {
      $0 + Double($1 - places) * gsl_ran_binomial_pdf(UInt32($1), showChance, UInt32(booked))
    }
  }

  /// Places that stay empty.
  public var idlePlaces: Double { Double(places) - shows + overflow }

  /// The chance that more than `count` people find no place.
  public func probability(overflowAbove count: Int) -> Double {
    gsl_cdf_binomial_Q(UInt32(places + count), showChance, UInt32(booked))
  }
}
