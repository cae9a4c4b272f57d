/// The smallest number of desks that reaches a goal by a long-run formula.
///
/// Exact integers wherever the formula's value is not within its rounding error of the goal. More
/// desks never worsen any of the goals, so the search doubles and halves.
public enum LeastStaff {
  /// What waiting people shall experience where everybody waits for service (Erlang C).
  public enum Goal: Sendable {
    /// At least this share begins service within a time.
    case served(share: Double, within: Double)
    /// The mean wait does not exceed a time.
    case meanWait(atMost: Double)
    /// At least this share has left within a time, service included.
    case done(share: Double, within: Double)
  }

  /// What shall hold where people give up (Erlang A).
  public enum ImpatientGoal: Sendable {
    /// At most this share gives up.
    case abandonment(atMost: Double)
    /// At least this share of all is served within a time.
    case served(share: Double, within: Double)
    /// At most this share finds all desks busy.
    case waiting(atMost: Double)
  }

  /// More desks than any country has.
  private static let mostDesks = 1 << 20

  /// The least desks of M/M/c for a goal; nil where no number of desks reaches it.
  ///
  /// Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th ed., 2008), section
  /// 2.3.3.
  public static func desks(arrivalRate: Double, serviceRate: Double, goal: Goal) -> Int? {
    leastCount { desks in
      let queue = MultiServerQueue(
        arrivalRate: arrivalRate, serviceRate: serviceRate, desks: desks)
      guard let queue else { return false }
      switch goal {
      case .served(let share, let time): return queue.serviceLevel(within: time) >= share
      case .meanWait(let time): return queue.meanWait <= time
      case .done(let share, let time): return 1 - queue.timeInSystemTail(time) >= share
      }
    }
  }

  /// The least desks of M/M/c+M for a goal; nil where no number of desks reaches it.
  ///
  /// Garnett, Mandelbaum and Reiman, Manufacturing and Service Operations Management 4 (2002).
  public static func desks(
    arrivalRate: Double, serviceRate: Double, abandonmentRate: Double, goal: ImpatientGoal
  ) -> Int? {
    leastCount { desks in
      let queue = ImpatientQueue(
        arrivalRate: arrivalRate, serviceRate: serviceRate, desks: desks,
        abandonmentRate: abandonmentRate)
      guard let queue else { return false }
      switch goal {
      case .abandonment(let share): return queue.abandonmentProbability <= share
      case .served(let share, let time): return queue.servedShare(within: time) >= share
      case .waiting(let share): return queue.waitProbability <= share
      }
    }
  }

  /// The least number for which something holds that holds for all greater ones.
  private static func leastCount(_ holds: (Int) -> Bool) -> Int? {
    var enough = 1
    while !holds(enough) {
      guard enough < mostDesks else { return nil }
      enough *= 2
    }
    var few = enough / 2
    while enough - few > 1 {
      let middle = (few + enough) / 2
      if holds(middle) { enough = middle } else { few = middle }
    }
    return enough
  }
}
