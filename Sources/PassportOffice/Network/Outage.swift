public import EventKernel
public import RandomStreams

/// One cause for which a system fails.
public struct Outage: Sendable {
  /// What fails, an index into `NetworkNames.systems`.
  public var system: Int
  /// When it fails, and for how long.
  public var timing: OutageTiming
  /// What of the app stands still; nothing where another system fails.
  public var stops: AppParts

  /// Collects the parts.
  public init(system: Int, timing: OutageTiming, stops: AppParts) {
    self.system = system
    self.timing = timing
    self.stops = stops
  }
}

/// When a system fails.
public enum OutageTiming: Sendable {
  /// Once, between two instants that are known.
  case dated(from: SimInstant, until: SimInstant)
  /// Again and again, both laws in microseconds on the clock: the time that it works, from the start
  /// or the last outage on, and how long it fails.
  case drawn(every: Distribution, lasts: Distribution)
}

/// Parts of the app that may stand still.
public struct AppParts: OptionSet, Sendable {
  /// Its bits.
  public let rawValue: UInt8

  /// A set of parts by its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Nobody can choose a slot: every try fails.
  public static let booking = AppParts(rawValue: 1)
  /// Payments and the deadlines of slots held stand still, and go on with the time that was left.
  public static let payment = AppParts(rawValue: 2)
  /// A release waits until the app is back.
  public static let release = AppParts(rawValue: 4)
}
