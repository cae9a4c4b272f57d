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
}
