import EventKernel
import PassportOffice

/// Which hours, stages and kinds of people are told apart in a network.
struct HourLayout: Sendable {
  let hourCount: Int
  let stageNames: StageNames
  let keys: [Key]
  private let firstWeekday: Int?
  let isOffice: Bool

  /// A key with its words, and where its first word stands among all.
  struct Key: Sendable {
    let key: ScopeKey
    let names: [String]
    let first: Int
  }

  /// A key with a single word tells nobody apart.
  init(_ network: OfficeNetwork) {
    firstWeekday = network.calendar?.days[0].date.weekday.index
    hourCount = firstWeekday == nil ? 24 : 7 * 24
    stageNames = StageNames(network)
    isOffice = network.town != nil
    let names = network.names
    let words: [(ScopeKey, [String])] = [
      (.channel, isOffice ? Self.channels : []), (.application, isOffice ? names.applications : []),
      (.group, isOffice ? names.groups : []), (.personClass, names.classes),
      (.region, names.regions), (.office, names.offices),
    ]
    var first = 0
    keys = words.filter { $0.1.count > 1 }.map { key, names in
      defer { first += names.count }
      return Key(key: key, names: names, first: first)
    }
  }

  static let channels = ["none", "walk_in", "app"]

  /// The words of all keys.
  var wordCount: Int { keys.reduce(0) { $0 + $1.names.count } }

  /// Stages times channels.
  var partCount: Int { stageNames.names.count * Self.channels.count }

  /// The place of the hour of an instant.
  func hour(of instant: SimInstant) -> Int {
    let hour = Int(instant.timeOfDay.microseconds / SimDuration.hours(1).microseconds)
    guard let firstWeekday else { return hour }
    return 24 * weekday(ofDay: instant.day, firstWeekday: firstWeekday) + hour
  }

  /// The hour at a place.
  func clockHour(at place: Int) -> ClockHour {
    ClockHour(weekday: firstWeekday == nil ? nil : place / 24, hour: place % 24)
  }

  /// The place of a stage and a channel.
  func part(of stop: StopRecord) -> Int {
    stageNames.places[Int(stop.stage)] * Self.channels.count + Int(stop.traits.channel.rawValue)
  }

  /// Calls `body` with the place of each word that somebody has.
  func forEachWord(of traits: Traits, _ body: (Int) -> Void) {
    for key in keys {
      let word: Int? =
        switch key.key {
        case .channel: Int(traits.channel.rawValue)
        case .application: Int(traits.application)
        case .group: Int(traits.group)
        case .personClass: Int(traits.classID)
        case .region: Int(traits.region)
        case .office: Int(traits.office)
        case .stage, .firstChannel, .dayIndex, .arrivalIndex, .hour, .weekday, .outcome, .month:
          nil
        }
      if let word, word < key.names.count { body(key.first + word) }
    }
  }
}
