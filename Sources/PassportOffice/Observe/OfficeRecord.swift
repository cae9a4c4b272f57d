public import EventKernel

/// A rare observation; everything that happens at most a few times a day.
public enum OfficeRecord: Sendable {
  /// The state at a sampling instant: index into `sampleInstants`, stage, in line, present.
  case sample(index: Int, stage: Int, queue: Int, present: Int)
  /// A working day of an office is over: its last departure after the closing hour, and booked people to come.
  case dayClosed(
    office: Int, day: Int, overtime: SimDuration, backlog: Int, tickets: Int)
  /// The end of the window or of a drained day: the last departure of all.
  case lastDeparture(SimInstant)
  /// The slots of a pool on a day, recorded after it.
  case slots(
    office: Int, pool: Int, day: Int, offered: Int, booked: Int, kept: Int, missed: Int)
  /// Slots were released; the time until the last of the first pool was gone, or nil if some were
  /// left until the next release.
  case release(office: Int, at: SimInstant, soldOutAfter: SimDuration?)
  /// How many looked for a slot in the busiest ten minutes of a day, where there is an app.
  case rush(office: Int, day: Int, most: Int)
  /// A passport was issued.
  case issued(office: Int, at: SimInstant)
  /// How long the desks of a stage of an office were open on a working day, before and after its
  /// last closing hour, in desks times hours; one record for each of its stages in order, where
  /// desks cost something.
  case deskTime(office: Int, day: Int, stage: Int, regular: SimDuration, overtime: SimDuration)
}
