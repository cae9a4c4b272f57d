/// Erlang's formulas for a queue with Poisson arrivals and exponential service at equal desks.
///
/// Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
/// telephone exchanges", 1917; stable recursion from Cooper, Introduction to Queueing Theory, 1981.
public enum ErlangFormulas {
  /// The share of arrivals that find all desks busy where nobody waits (Erlang B), exact for every
  /// number of desks and every load from 0 up; `load` is the arrival rate times the mean service.
  public static func blocking(load: Double, desks: Int) -> Double {
    precondition(load >= 0 && desks >= 0, "load and desks are not negative")
    var blocking = 1.0
    for desk in stride(from: 1, through: desks, by: 1) {
      blocking = load * blocking / (Double(desk) + load * blocking)
    }
    return blocking
  }
}
