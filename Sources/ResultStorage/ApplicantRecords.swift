import EventKernel
import PassportOffice

/// The records of `applicants.csv`: one per person with every time stamp.
struct ApplicantRecords: Sendable {
  static let fileName = "applicants.csv"
  static let columns = [
    "variant", "person", "class", "application", "group", "first_channel", "channel", "fate",
    "day_index", "arrival_index", "need", "slot_got", "first_slot", "interviewed", "served",
    "ended", "visits", "tries", "missed", "cancelled", "money_lost", "wait", "outside", "visit",
    "paid", "travel",
  ]

  /// The columns of this run: the office comes last, where there are several.
  var columns: [String] { Self.columns + (hasSeveralOffices ? ["office"] : []) }

  private var hasSeveralOffices: Bool { names.offices.count > 1 }
  private let names: NetworkNames
  private let clock: StampFormat

  /// With the words of the base network, which all variants share.
  init(network: OfficeNetwork) {
    names = network.names
    clock = StampFormat(calendar: network.calendar)
  }

  /// The record of a person by column.
  func fields(of person: PersonRecord, variant: String) -> [CSVField] {
    [CSVField(variant)] + kind(of: person) + stamps(of: person) + totals(of: person)
      + (hasSeveralOffices ? [CSVField(names.offices[Int(person.traits.office)])] : [])
  }

  private func kind(of person: PersonRecord) -> [CSVField] {
    let traits = person.traits
    return [
      CSVField(String(person.identity)), name(traits.classID, in: names.classes),
      name(traits.application, in: names.applications), name(traits.group, in: names.groups),
      CSVField(traits.firstChannel.word), CSVField(traits.channel.word),
      CSVField(person.fate.word),
      person.dayIndex > 0 ? CSVField(Int(person.dayIndex)) : .empty,
      person.arrivalIndex > 0 ? CSVField(Int(person.arrivalIndex)) : .empty,
    ]
  }

  private func stamps(of person: PersonRecord) -> [CSVField] {
    [
      person.need, person.slotGot, person.firstSlot, person.interviewed, person.served,
      person.ended,
    ].map { instant in instant.map(clock.field) ?? .empty }
  }

  private func totals(of person: PersonRecord) -> [CSVField] {
    [
      CSVField(Int(person.visits)), CSVField(Int(person.tries)), CSVField(Int(person.missed)),
      CSVField(Int(person.cancelled)), CSVField(person.moneyLost),
      CSVField(person.totalWait.minutes), CSVField(person.totalOutside.minutes),
      CSVField(person.totalVisit.minutes), CSVField(person.paid), CSVField(Double(person.travel)),
    ]
  }

  private func name(_ id: UInt8, in names: [String]) -> CSVField {
    Int(id) < names.count ? CSVField(names[Int(id)]) : .empty
  }
}

/// How instants are written: as dates where the study has some, else as minutes since the start.
struct StampFormat {
  let calendar: OfficeCalendar?

  /// An instant as a field.
  func field(_ instant: SimInstant) -> CSVField {
    guard let calendar else {
      return CSVField((instant - .zero).minutes)
    }
    let date = CivilDate(dayNumber: calendar.days[0].date.dayNumber + instant.day)
    let seconds = Int(instant.timeOfDay.microseconds / 1_000_000)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    let digits = clock.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return CSVField("\(date.isoText)T\(digits.joined(separator: ":"))")
  }
}

extension Channel {
  /// The word of the results contract; empty where there are no channels.
  var word: String {
    switch self {
    case .none: ""
    case .walkIn: "walk_in"
    case .app: "app"
    }
  }
}

extension Fate {
  /// The word of the results contract.
  var word: String {
    switch self {
    case .served: "served"
    case .refused: "refused"
    case .abandoned: "abandoned"
    case .turnedAway: "turned_away"
    case .noShow: "no_show"
    case .gaveUp: "gave_up"
    case .unfinished: "unfinished"
    }
  }
}
