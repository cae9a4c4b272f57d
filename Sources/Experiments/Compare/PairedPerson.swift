import EventKernel
import PassportOffice

/// What is compared of a person between variants; a fraction of the size of a `PersonRecord`.
struct PairedPerson: Sendable {
  let identity: UInt64
  let fate: Fate
  let firstChannel: Channel
  let visits: Int32
  let moneyLost: Double
  /// Over all visits, in microseconds.
  let wait: Int64
  let outside: Int64
  let visit: Int64
  /// From the need, in microseconds; nil where it did not come to that.
  let interviewDelay: Int64?
  let totalDelay: Int64?
  let searchDelay: Int64?

  init(_ person: PersonRecord) {
    identity = person.identity
    fate = person.fate
    firstChannel = person.traits.firstChannel
    visits = person.visits
    moneyLost = person.moneyLost
    wait = person.totalWait.microseconds
    outside = person.totalOutside.microseconds
    visit = person.totalVisit.microseconds
    interviewDelay = person.interviewed.map { ($0 - person.need).microseconds }
    totalDelay = person.served.map { ($0 - person.need).microseconds }
    searchDelay = person.slotGot.map { ($0 - person.need).microseconds }
  }
}
