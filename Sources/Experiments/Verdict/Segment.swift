internal import PassportOffice

/// A part of the people by what they are, or by what they did in `base`.
public struct Segment: Hashable, Sendable {
  /// By what the people are told apart.
  public var kind: Kind
  /// The word of the scenario, or the word of a band of distance; empty for everybody.
  public var name: String

  /// A key of segments; the raw value is its word in files.
  public enum Kind: String, CaseIterable, Sendable {
    case everybody
    /// The way tried first in `base`.
    case firstChannel = "first_channel"
    case application, group
    case personClass = "class"
    case region
    /// Kilometres from home to the nearest office.
    case distance
    /// Not people: what is counted at the office.
    case office
  }

  /// A segment of a kind.
  public init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// All people.
  public static let everybody = Segment(kind: .everybody, name: "")
  /// What is counted at the office.
  public static let office = Segment(kind: .office, name: "")
}

/// The groups into which the people of a replication are put, numbered from 0.
struct PersonGroups: Sendable {
  let count: Int
  /// Appends the groups of a person, by what `base` has seen of them.
  let places: @Sendable (_ person: BalancedPerson, _ places: inout [Int]) -> Void

  /// One group of all.
  static let everybody = PersonGroups(count: 1) { $1.append(0) }
}

/// The segments of a network, in the order of output.
struct SegmentTable: Sendable {
  let segments: [Segment]
  private let firstChannel: Int
  /// Where the segments of a kind begin; -1 where people are not told apart by it.
  private let applications: Int
  private let groups: Int
  private let classes: Int
  private let regions: Int
  /// By region, the segment of its distance.
  private let bands: [Int]

  /// A kind with a single word says nothing that everybody does not.
  init(of network: OfficeNetwork) {
    let names = network.names
    var segments = [Segment.everybody]
    let append = { (kind: Segment.Kind, words: [String]) -> Int in
      guard words.count > 1 else { return -1 }
      segments += words.map { Segment(kind: kind, name: $0) }
      return segments.count - words.count
    }
    let isOffice = network.town != nil
    firstChannel = append(.firstChannel, isOffice ? ["walk_in", "app"] : [])
    applications = append(.application, isOffice ? names.applications : [])
    groups = append(.group, isOffice ? names.groups : [])
    classes = append(.personClass, names.classes)
    regions = append(.region, names.regions)
    let ofRegions = (network.town?.regions ?? []).map { DistanceBand(of: $0.reach[0].kilometres) }
    let used = DistanceBand.allCases.filter(ofRegions.contains)
    let first = append(.distance, used.map(\.rawValue))
    bands =
      first < 0 ? [] : ofRegions.map { band in first + (used.firstIndex(of: band) ?? 0) }
    self.segments = segments
  }

  /// The groups of people that are these segments.
  var personGroups: PersonGroups {
    PersonGroups(count: segments.count) { person, places in
      places.append(0)
      let detail = person.detail
      switch person.paired.firstChannel {
      case .none: break
      case .walkIn: if firstChannel >= 0 { places.append(firstChannel) }
      case .app: if firstChannel >= 0 { places.append(firstChannel + 1) }
      }
      if applications >= 0 { places.append(applications + Int(detail.application)) }
      if groups >= 0 { places.append(groups + Int(detail.group)) }
      if classes >= 0 { places.append(classes + Int(detail.classID)) }
      if regions >= 0 { places.append(regions + Int(detail.region)) }
      if !bands.isEmpty { places.append(bands[Int(detail.region)]) }
    }
  }
}

/// How far it is to the nearest office.
enum DistanceBand: String, CaseIterable {
  case below10 = "0-10 km"
  case below30 = "10-30 km"
  case below60 = "30-60 km"
  case below100 = "60-100 km"
  case beyond = "100+ km"

  init(of kilometres: Double) {
    self =
      switch kilometres {
      case ..<10: .below10
      case ..<30: .below30
      case ..<60: .below60
      case ..<100: .below100
      default: .beyond
      }
  }
}
