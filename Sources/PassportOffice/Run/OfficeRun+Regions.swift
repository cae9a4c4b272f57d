import EventKernel
import RandomStreams

/// Where people live, and to which office they turn.
extension OfficeRun {
  /// The region of somebody from a source, and the office to which they turn first.
  mutating func chooseOffice(
    for person: Int32, from source: Int, as recorded: RecordedNeed?
  ) {
    guard !reach.isEmpty else {
      people[person].record.traits.office = UInt16(network.demands[source].office)
      return
    }
    let region =
      recorded?.region
      ?? index(
        at: uniform(people[seeker: person].entity, .region, 0),
        of: network.demands[source].regionShares)
    people[person].record.traits.region = UInt16(region)
    let nearest = reach.office(0, of: region)
    people[person].record.traits.office = UInt16(nearest?.office ?? 0)
  }

  /// Lets somebody of whom only the office is known live in the first region whose nearest it is.
  mutating func settle(_ person: Int32, at office: Int) {
    people[person].record.traits.office = UInt16(office)
    guard let regions = network.town?.regions, !regions.isEmpty else { return }
    let near = regions.firstIndex { $0.reach[0].office == office }
    let known = near ?? regions.firstIndex { $0.reach.contains { $0.office == office } }
    guard let known, let place = regions[known].reach.firstIndex(where: { $0.office == office })
    else { return }
    people[person].record.traits.region = UInt16(known)
    people[person].errand.officesTried = Int16(place)
  }

  /// The office that is next for somebody after the one they turn to, at most so many kilometres
  /// from home; nil if there is none.
  mutating func nextOffice(
    for person: Int32, within kilometres: Double = .infinity
  ) -> Int? {
    guard !reach.isEmpty,
      let next = reach.office(
        Int(people[person].errand.officesTried) + 1,
        of: Int(people[person].record.traits.region)), next.kilometres <= kilometres
    else { return nil }
    return next.office
  }

  /// Turns somebody for good to the next office: a search goes on in its app at once, a walk-in
  /// comes on the next open day.
  mutating func turnToNextOffice(_ person: Int32, because refusal: Refusal) {
    guard let office = nextOffice(for: person) else { return }
    people[person].errand.officesTried += 1
    people[person].record.traits.office = UInt16(office)
    if people[person].errand.companions > 0 { bringAlong(with: person) }
    switch refusal {
    case .noSlot:
      events.scheduleForGood(
        .town(.searchesSlot(person: person, isLast: false)), at: events.now, rank: .elsewhere)
    case .noTicket, .notAdmitted: goToOffice(person, notBefore: town.today + 1)
    }
  }

  /// The way of somebody to the office to which they turn; 0 where nobody knows it.
  mutating func kilometres(of person: Int32) -> Double {
    guard !reach.isEmpty,
      let office = reach.office(
        Int(people[person].errand.officesTried), of: Int(people[person].record.traits.region))
    else { return 0 }
    return office.kilometres
  }
}
