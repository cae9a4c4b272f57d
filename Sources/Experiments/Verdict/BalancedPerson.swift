import EventKernel
import PassportOffice

/// A person as a balance sheet sees them: what is compared, and what tells the segment.
struct BalancedPerson: Sendable {
  let paired: PairedPerson
  let detail: PersonDetail

  init(_ person: PersonRecord, valuedBy costs: Costs?) {
    paired = PairedPerson(person, valuedBy: costs)
    detail = PersonDetail(person)
  }

  init(paired: PairedPerson, detail: PersonDetail) {
    self.paired = paired
    self.detail = detail
  }
}

/// What a balance sheet wants to know of a person beside what every comparison knows.
struct PersonDetail: Sendable {
  let kilometres: Float
  let tries: Int32
  /// The day of the need.
  let needDay: Int32
  /// The day of the interview held, or -1.
  let interviewDay: Int32
  let region: UInt16
  let application: UInt8
  let group: UInt8
  let classID: UInt8

  init(_ person: PersonRecord) {
    kilometres = person.travel
    tries = person.tries
    needDay = Int32(person.need.day)
    interviewDay = person.interviewed.map { Int32($0.day) } ?? -1
    region = person.traits.region
    application = person.traits.application
    group = person.traits.group
    classID = person.traits.classID
  }
}

/// The counted people of one variant in one replication, in the order in which their stories ended.
struct BalancedPeople: Sendable {
  private(set) var paired = PieceList<PairedPerson>()
  private var details = PieceList<PersonDetail>()

  mutating func append(_ person: BalancedPerson) {
    paired.append(person.paired)
    details.append(person.detail)
  }

  var count: Int { paired.count }

  subscript(place: Int) -> BalancedPerson {
    BalancedPerson(paired: paired[place], detail: details[place])
  }
}
