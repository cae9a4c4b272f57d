import EventKernel
import PassportOffice

/// What a record adds to a cell; the places are those of `RecordLayout.measures(of:in:)`.
extension FillingBlock {
  @inline(__always)
  mutating func take(_ stop: StopRecord, in cell: Int) {
    add((stop.ended - stop.joined).microseconds, to: 0, in: cell)
  }

  @inline(__always)
  mutating func take(_ visit: VisitRecord, in cell: Int) {
    if visit.joinedLine { add(visit.wait.microseconds, to: 0, in: cell) }
    add((visit.left - visit.came).microseconds, to: 1, in: cell)
    if let late = visit.officeLateness { add(late.microseconds, to: 2, in: cell) }
    guard measureCount > 3 else { return }
    add((visit.outsideUntil - visit.came).microseconds, to: 3, in: cell)
  }

  /// The visit of somebody whose whole story it is; its length may be left out where it is over.
  @inline(__always)
  mutating func takeVisit(
    of person: PersonRecord, in cell: Int, withoutServedLength isLeftOut: Bool
  ) {
    if person.joinedLine { add(person.totalWait.microseconds, to: 0, in: cell) }
    if isLeftOut && person.served != nil { return }
    add(person.totalVisit.microseconds, to: RecordLayout.visitLength, in: cell)
  }

  @inline(__always)
  mutating func take(_ person: PersonRecord, in cell: Int) {
    count(1, as: Int(person.fate.rawValue), in: cell)
    count(1, as: PersonCounter.arrivals.rawValue, in: cell)
    if let served = person.served { add((served - person.need).microseconds, to: 0, in: cell) }
    guard measureCount > 1 else { return }
    count(Int(person.missed), as: PersonCounter.missed.rawValue, in: cell)
    count(Int(person.cancelled), as: PersonCounter.cancelled.rawValue, in: cell)
    if let interviewed = person.interviewed {
      add((interviewed - person.need).microseconds, to: 1, in: cell)
    }
    if let got = person.slotGot {
      add((got - person.need).microseconds, to: 2, in: cell)
      if let slot = person.firstSlot { add((slot - got).microseconds, to: 3, in: cell) }
    }
    add(Int64(person.visits), to: 4, in: cell)
    add(Int64(person.tries), to: 5, in: cell)
    add(Int64(person.moneyLost.rounded()), to: 6, in: cell)
  }

  /// What the story of a person has cost, where that is asked.
  mutating func take(_ person: PersonRecord, valuedBy costs: Costs, in cell: Int) {
    add(Int64(costs.amount(ofCitizen: person).rounded()), to: 7, in: cell)
    add(Int64((person.travel * 1_000).rounded()), to: 8, in: cell)
  }
}
