/// Whom a stage serves; the others pass it at once.
///
/// Somebody stops whose channel, application and group are all served.
public struct ServedPeople: BitwiseCopyable, Hashable, Sendable {
  /// Bits by the raw values of channels.
  private let channels: UInt64
  /// Bits by the IDs of applications.
  private let applications: UInt64
  /// Bits by the IDs of groups.
  private let groups: UInt64

  /// IDs of applications and groups from here on cannot be told apart.
  public static let mostIDs = 64

  /// Everybody stops.
  public static let everybody = ServedPeople()

  /// Those of some channels, applications and groups.
  ///
  /// nil stands for all; IDs lie below `mostIDs`.
  public init(channels: [Channel]? = nil, applications: [Int]? = nil, groups: [Int]? = nil) {
    self.channels = Self.bits(channels?.map { Int($0.rawValue) })
    self.applications = Self.bits(applications)
    self.groups = Self.bits(groups)
  }

  private static func bits(_ ids: [Int]?) -> UInt64 {
    guard let ids else { return .max }
    return ids.reduce(0) { bits, id in
      precondition((0..<mostIDs).contains(id), "an ID below \(mostIDs), not \(id)")
      return bits | 1 << UInt64(id)
    }
  }

  /// Whether people of a channel may stop.
  public func has(channel: Channel) -> Bool { channels >> UInt64(channel.rawValue) & 1 == 1 }

  /// Whether people with an application may stop.
  public func has(application: Int) -> Bool { applications >> UInt64(application) & 1 == 1 }

  /// Whether people of a group may stop.
  public func has(group: Int) -> Bool { groups >> UInt64(group) & 1 == 1 }

  /// Whether somebody stops.
  func has(_ traits: Traits) -> Bool {
    has(channel: traits.channel) && has(application: Int(traits.application))
      && has(group: Int(traits.group))
  }

  /// Whether somebody stops at both of two stages.
  public func overlaps(_ other: ServedPeople) -> Bool {
    channels & other.channels != 0 && applications & other.applications != 0
      && groups & other.groups != 0
  }
}
