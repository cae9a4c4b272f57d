public import EventKernel

/// How a person's story ended.
public enum Fate: UInt8, CaseIterable, Sendable {
  case served, refused, abandoned, turnedAway, noShow, gaveUp, unfinished
}

/// A way to the office.
public enum Channel: UInt8, CaseIterable, Sendable {
  /// A plain queue knows no channels.
  case none, walkIn, app
}

/// What is known of a person when something is observed.
public struct Traits: Hashable, Sendable {
  /// Index into `NetworkNames.classes`.
  public var classID: UInt8
  /// Index into `NetworkNames.applications`.
  public var application: UInt8
  /// Index into `NetworkNames.groups`.
  public var group: UInt8
  /// The channel used now.
  public var channel: Channel
  /// The channel tried first.
  public var firstChannel: Channel

  /// Collects the parts.
  @inlinable
  public init(
    classID: UInt8, application: UInt8, group: UInt8, channel: Channel, firstChannel: Channel
  ) {
    self.classID = classID
    self.application = application
    self.group = group
    self.channel = channel
    self.firstChannel = firstChannel
  }
}

/// How a stop in a line ended.
public enum StopOutcome: UInt8, Sendable {
  case served, abandoned, sentHome, unfinished
}

/// A stop in a line, recorded when it ends.
public struct StopRecord: Sendable {
  public var traits: Traits
  /// The stage, an index into `OfficeNetwork.stages`.
  public var stage: UInt16
  public var outcome: StopOutcome
  /// Belongs to a person whose need arose in the counted window.
  public var isCounted: Bool
  /// Position in the appointment list from 1, or 0.
  public var dayIndex: Int32
  /// Position among all counted arrivals from 1, or 0 for the uncounted.
  public var arrivalIndex: Int32
  public var joined: SimInstant
  /// Start of service, abandonment, being sent home or the end of the run.
  public var ended: SimInstant

  /// Collects the parts.
  @inlinable
  public init(
    traits: Traits, stage: UInt16, outcome: StopOutcome, isCounted: Bool, dayIndex: Int32,
    arrivalIndex: Int32, joined: SimInstant, ended: SimInstant
  ) {
    self.traits = traits
    self.stage = stage
    self.outcome = outcome
    self.isCounted = isCounted
    self.dayIndex = dayIndex
    self.arrivalIndex = arrivalIndex
    self.joined = joined
    self.ended = ended
  }
}

/// A visit to the building (in a plain queue: the whole stay), recorded when it ends.
public struct VisitRecord: Sendable {
  public var traits: Traits
  public var isCounted: Bool
  /// Whether the person joined any line (otherwise the visit has no wait).
  public var joinedLine: Bool
  /// Position in the appointment list from 1, or 0.
  public var dayIndex: Int32
  /// Position among all counted arrivals from 1, or 0 for the uncounted.
  public var arrivalIndex: Int32
  public var came: SimInstant
  /// Let in, or sent away.
  public var outsideUntil: SimInstant
  public var left: SimInstant
  /// Sum of the waits of its stops.
  public var wait: SimDuration
  /// Start of the interview minus the later of appointed time and arrival; nil if not an
  /// appointment, or not interviewed.
  public var officeLateness: SimDuration?

  /// Collects the parts.
  @inlinable
  public init(
    traits: Traits, isCounted: Bool, joinedLine: Bool, dayIndex: Int32, arrivalIndex: Int32,
    came: SimInstant, outsideUntil: SimInstant, left: SimInstant, wait: SimDuration,
    officeLateness: SimDuration?
  ) {
    self.traits = traits
    self.isCounted = isCounted
    self.joinedLine = joinedLine
    self.dayIndex = dayIndex
    self.arrivalIndex = arrivalIndex
    self.came = came
    self.outsideUntil = outsideUntil
    self.left = left
    self.wait = wait
    self.officeLateness = officeLateness
  }
}

/// A person's whole story, recorded when the fate is known or the run ends.
public struct PersonRecord: Sendable {
  public var traits: Traits
  public var fate: Fate
  public var isCounted: Bool
  /// Present at time 0 rather than come later.
  public var isInitial: Bool
  public var dayIndex: Int32
  public var arrivalIndex: Int32
  /// The same person has the same number in every variant: demand (8 bits), day (20), index (28),
  /// member (8).
  public var identity: UInt64
  public var need: SimInstant
  /// When the first slot was got, and its appointed time.
  public var slotGot: SimInstant?
  public var firstSlot: SimInstant?
  /// Start of the interview held.
  public var interviewed: SimInstant?
  /// The passport in hand (plain queue: left by the exit).
  public var served: SimInstant?
  /// The last instant of the story.
  public var ended: SimInstant
  /// Trips to the office, attempts to get a slot or ticket, missed appointments, returned slots.
  public var visits: Int32
  public var tries: Int32
  public var missed: Int32
  public var cancelled: Int32
  /// Fees forfeited.
  public var moneyLost: Double
  /// Sum of waits in lines and of time outside over all visits.
  public var totalWait: SimDuration
  public var totalOutside: SimDuration
  /// Sum over all visits of the time from coming to leaving.
  public var totalVisit: SimDuration

  /// A story that has not begun.
  @inlinable
  public init(traits: Traits, identity: UInt64, need: SimInstant, isCounted: Bool) {
    self.traits = traits
    self.identity = identity
    self.need = need
    self.isCounted = isCounted
    fate = .unfinished
    isInitial = false
    dayIndex = 0
    arrivalIndex = 0
    slotGot = nil
    firstSlot = nil
    interviewed = nil
    served = nil
    ended = need
    visits = 0
    tries = 0
    missed = 0
    cancelled = 0
    moneyLost = 0
    totalWait = .zero
    totalOutside = .zero
    totalVisit = .zero
  }
}

/// The state of a stage, or of the whole building, from an instant on.
public struct LevelRecord: Sendable {
  /// The stage, or `LevelRecord.building`.
  public var stage: UInt16
  public var at: SimInstant
  /// In line.
  public var queue: Int32
  /// In line, in service or suspended; for the building: everybody inside.
  public var present: Int32
  /// Desks serving.
  public var busy: Int32
  /// Desks open: the scheduled ones, or the busy ones where those are more.
  public var open: Int32

  /// The number that stands for the whole building.
  public static let building: UInt16 = .max

  /// Collects the parts.
  @inlinable
  public init(
    stage: UInt16, at: SimInstant, queue: Int32, present: Int32, busy: Int32, open: Int32
  ) {
    self.stage = stage
    self.at = at
    self.queue = queue
    self.present = present
    self.busy = busy
    self.open = open
  }
}

/// A rare observation; everything that happens at most a few times a day.
public enum OfficeRecord: Sendable {
  /// The state at a sampling instant: index into `sampleInstants`, stage, in line, present.
  case sample(index: Int, stage: Int, queue: Int, present: Int)
  /// A working day is over: its last departure after the closing hour, and booked people to come.
  case dayClosed(day: Int, overtime: SimDuration, backlog: Int, tickets: Int)
  /// The end of the window or of a drained day: the last departure of all.
  case lastDeparture(SimInstant)
  /// The slots of a day, recorded after it (regular pool).
  case slots(day: Int, offered: Int, booked: Int, kept: Int, missed: Int)
  /// Slots were released; the time until the last was gone, or nil if some were left until the
  /// next release.
  case release(at: SimInstant, soldOutAfter: SimDuration?)
  /// A passport was issued.
  case issued(at: SimInstant)
}
