import EventKernel

/// A shift of the staff; without breaks of its own it rests while the doors are shut.
public struct Shift: Sendable {
  /// Its id in the file.
  public var name: String
  /// Whether it works on a weekday, Monday first; holidays are always off.
  public var worksOn: [Bool]
  /// When it works.
  public var hours: ClockRange
  /// Desks it opens, by stage of the office.
  public var desks: [Int]
  /// Which other lines its desks serve while nobody waits at their own.
  public var helps: [Help] = []
  /// Breaks while the doors are open.
  public var breaks: StaggeredBreaks?

  /// Collects the parts.
  public init(name: String, worksOn: [Bool], hours: ClockRange, desks: [Int]) {
    precondition(worksOn.count == 7, "one entry per weekday")
    self.name = name
    self.worksOn = worksOn
    self.hours = hours
    self.desks = desks
  }

  /// Whether it works at a time of a day of the week, Monday 0.
  func works(onWeekday weekday: Int, at time: SimDuration) -> Bool {
    worksOn[weekday] && hours.from <= time && time < hours.until
  }
}

/// Desks of a stage that serve the lines of others while nobody waits at their own.
public struct Help: Sendable {
  /// The stage of the desks, by its place in the office.
  public var stage: Int
  /// The stages whose lines they serve, the first before the others.
  public var others: [Int]

  /// Desks of a stage for the lines of others.
  public init(stage: Int, others: [Int]) {
    precondition(!others.contains(stage), "desks serve their own line anyway")
    self.stage = stage
    self.others = others
  }
}
