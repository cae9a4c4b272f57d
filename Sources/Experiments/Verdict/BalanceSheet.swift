/// What the people and the office have in `base` and in another variant, on the same citizens.
public struct BalanceSheet: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// Named the random numbers.
  public var seed: UInt64
  /// Replications completed and counted.
  public var replications: Int
  /// Confidence of all intervals.
  public var confidence: Double
  /// The variant beside `base`.
  public var other: String
  /// In which amounts of money are.
  public var currency: String
  /// Whether the office is a passport office, where people choose their way.
  public var isOffice: Bool
  /// Segment after segment, item after item; the office comes last.
  public var rows: [BalanceRow]
  /// Whether the run was stopped before its end.
  public var wasInterrupted: Bool
}

/// A line of a segment in both variants.
public struct BalanceRow: Sendable {
  /// Whose line it is.
  public var segment: Segment
  /// What is compared.
  public var item: BalanceItem
  /// People of the segment, mean over the replications; 0 for the office.
  public var people: Double
  /// Those of them whom the line is about, mean over the replications; 0 for the office.
  public var counted: Double
  /// The value in `base`.
  public var base: Double?
  /// The value in the other variant.
  public var other: Double?
  /// `base` minus the other variant.
  public var difference: Double?
  /// Lower confidence limit of the difference.
  public var lower: Double?
  /// Upper confidence limit of the difference.
  public var upper: Double?
  /// What it means for `base`, all rows looked at together.
  public var finding: Finding

  /// What a difference says of `base`.
  public enum Finding: String, Sendable {
    case better, worse
    /// Exactly equal in every replication.
    case same
    case undecided
  }
}

extension BalanceSheet {
  /// The rows of a segment.
  public func rows(of segment: Segment) -> [BalanceRow] { rows.filter { $0.segment == segment } }

  /// The segments that somebody is in, in the order of output; without the office.
  public var segments: [Segment] {
    rows.map(\.segment).enumerated()
      .filter { place, segment in
        segment.kind != .office && (place == 0 || rows[place - 1].segment != segment)
      }
      .map(\.element)
  }
}
