import EventKernel
import PassportOffice

/// What is compared of a person between variants; less than half the size of a `PersonRecord`.
struct PairedPerson: Sendable {
  let identity: UInt64
  let moneyLost: Double
  /// 0 where nobody asks.
  let citizenCost: Double
  /// Over all visits, in microseconds.
  let wait: Int64
  let outside: Int64
  let visit: Int64
  /// From the need, in microseconds; `never` where it did not come to that.
  let interviewed: Int64
  let served: Int64
  let slotGot: Int64
  let visits: Int32
  let fate: Fate
  let firstChannel: Channel

  init(_ person: PersonRecord, valuedBy costs: Costs?) {
    let delay = { (instant: SimInstant?) in
      instant.map { ($0 - person.need).microseconds } ?? Self.never
    }
    identity = person.identity
    moneyLost = person.moneyLost
    citizenCost = costs?.amount(ofCitizen: person) ?? 0
    wait = person.totalWait.microseconds
    outside = person.totalOutside.microseconds
    visit = person.totalVisit.microseconds
    interviewed = delay(person.interviewed)
    served = delay(person.served)
    slotGot = delay(person.slotGot)
    visits = person.visits
    fate = person.fate
    firstChannel = person.traits.firstChannel
  }

  var isInterviewed: Bool { interviewed != Self.never }

  var isServed: Bool { served != Self.never }

  /// From the need, in microseconds; nil where it did not come to that.
  var interviewDelay: Int64? { Self.optional(interviewed) }
  var totalDelay: Int64? { Self.optional(served) }
  var searchDelay: Int64? { Self.optional(slotGot) }

  /// Stands for nil: an optional takes twice the memory.
  static var never: Int64 { .min }

  private static func optional(_ delay: Int64) -> Int64? {
    delay == never ? nil : delay
  }
}
