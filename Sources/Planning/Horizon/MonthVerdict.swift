public import Experiments
internal import Statistics

/// What the replications say of a target in one month.
public struct MonthVerdict: Sendable, Equatable {
  /// The worst group's value; nil where nobody was observed.
  public var value: Double?
  /// Lower confidence limit.
  public var lower: Double?
  /// Upper confidence limit.
  public var upper: Double?
  /// What the interval says.
  public var verdict: Verdict
  /// The worst group, without its month; empty where the target has no groups.
  public var group: [ScopePart]
  /// Whether the value itself, whatever its interval, is on the wrong side.
  public var isBroken: Bool
  /// The replications in which the month's own value is on the wrong side, as a share of all.
  public var brokenShare: Double
}

/// One scenario month by month.
public struct HorizonCourse: Sendable {
  /// By target and month.
  public var verdicts: [[MonthVerdict]]
  /// Replications behind it.
  public var replications: Int
  /// The targets that decide.
  let deciding: [Int]

  /// The months in which everything that decides holds, by value.
  public var monthsHeld: Int { months.count { month in !isBroken(month) } }

  private var months: Range<Int> { 0..<(verdicts.first?.count ?? 0) }

  private func isBroken(_ month: Int) -> Bool {
    deciding.contains { verdicts[$0][month].isBroken }
  }

  /// The worst verdict of those that decide in a month; a month without anybody breaks nothing.
  public func verdict(ofMonth month: Int) -> Verdict {
    deciding.map { verdicts[$0][month] }.filter { $0.value != nil }.map(\.verdict)
      .max { $0.severity < $1.severity } ?? .pass
  }

  /// Whether nobody was observed for a target in any month.
  public func isEmpty(_ target: Int) -> Bool { verdicts[target].allSatisfy { $0.value == nil } }

  /// When the first target fails.
  public var failure: HorizonFailure {
    let at = months.first(where: isBroken)
    return HorizonFailure(
      month: at,
      earliest: months.first { verdict(ofMonth: $0) != .pass },
      latest: months.first { verdict(ofMonth: $0) == .fail },
      target: at.flatMap { month in deciding.first { verdicts[$0][month].isBroken } })
  }
}

/// The first month in which something fails that must hold.
public struct HorizonFailure: Sendable, Equatable {
  /// By the values; nil where all months hold.
  public var month: Int?
  /// With the confidence asked for not before it; nil where all months hold for sure.
  public var earliest: Int?
  /// With the confidence asked for not after it; nil where no month fails for sure.
  public var latest: Int?
  /// The target that fails first.
  public var target: Int?

  /// Whether the first failing month is known for sure, or that there is none.
  public var isSharp: Bool { earliest == latest && month == latest }
}
