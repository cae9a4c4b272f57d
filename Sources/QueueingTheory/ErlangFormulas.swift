#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Erlang's formulas for Poisson arrivals and exponential service at equal desks.
///
/// The load, in erlang, is the arrival rate times the mean service; it is not negative. Positive
/// terms only: relative error below 1e-15 a desk, at most about 1e-12 for 10,000 desks, and no
/// overflow; time grows with the desks. Source: Erlang, "Solution of some problems in the theory
/// of probabilities of significance in automatic telephone exchanges", 1917.
public enum ErlangFormulas {
  /// The share of arrivals that find all desks busy where nobody waits (Erlang B).
  ///
  /// By the recursion B(n) = a B(n - 1) / (n + a B(n - 1)); 1 without desks. Source: Cooper,
  /// Introduction to Queueing Theory (2nd ed., 1981), section 3.3.
  public static func blocking(load: Double, desks: Int) -> Double {
    precondition(load >= 0 && desks >= 0, "load and desks are not negative")
    var blocking = 1.0
    for desk in stride(from: 1, through: desks, by: 1) {
      blocking = load * blocking / (Double(desk) + load * blocking)
    }
    return blocking
  }

  /// The share of arrivals that find all desks busy where everybody waits (Erlang C), in M/M/c.
  ///
  /// From Erlang B; 1 where the desks cannot keep up with the load. Source: Cooper (1981),
  /// section 3.4.
  public static func delay(load: Double, desks: Int) -> Double {
    let blocking = blocking(load: load, desks: desks)
    guard load < Double(desks) else { return 1 }
    let utilisation = load / Double(desks)
    return blocking / (1 - utilisation * (1 - blocking))
  }
}

/// a^n / n!, by logarithms: relative error about 1e-16 times the size of the logarithms.
func poissonWeight(_ count: Int, load: Double) -> Double {
  exp(Double(count) * log(load) - lgamma(Double(count) + 1))
}
