/// How a person's story ended.
public enum Fate: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case served, refused, abandoned, turnedAway, noShow, gaveUp, unfinished
}

/// A way to the office.
public enum Channel: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// A plain queue knows no channels.
  case none, walkIn, app
}

/// What is known of a person when something is observed.
public struct Traits: Hashable, BitwiseCopyable, Sendable {
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
  /// The office they go to now, an index into `NetworkNames.offices`.
  public var office: UInt16 = 0
  /// Where they live, an index into `NetworkNames.regions`.
  public var region: UInt16 = 0

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
