/// Where a part of the people lives.
public struct Region: Sendable {
  /// The offices within reach, the nearest first.
  public var reach: [Reach]

  /// A region with its offices, the nearest first.
  public init(reach: [Reach]) {
    precondition(!reach.isEmpty, "a region has an office within reach")
    precondition(
      zip(reach, reach.dropFirst()).allSatisfy { $0.kilometres <= $1.kilometres },
      "the nearest office comes first")
    self.reach = reach
  }
}

/// An office as seen from a region.
public struct Reach: Sendable {
  /// An index into `Town.offices`.
  public var office: Int
  /// The way there.
  public var kilometres: Double

  /// An office so far away.
  public init(office: Int, kilometres: Double) {
    self.office = office
    self.kilometres = kilometres
  }
}
