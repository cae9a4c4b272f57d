import PassportOffice

/// The slots of each day, office and pool, added up over replications.
struct SlotDaySums: Sendable {
  private var days: [SlotDay] = []
  private var replications = 0

  /// Takes in the next replication; its days come in their order, so do the offices of a day
  /// and the pools of an office.
  mutating func add(_ new: [SlotDay]) {
    replications += 1
    var place = 0
    for slots in new {
      while place < days.count && days[place].isBefore(slots) { place += 1 }
      if place == days.count || slots.isBefore(days[place]) {
        days.insert(slots, at: place)
      } else {
        days[place].offered += slots.offered
        days[place].booked += slots.booked
        days[place].kept += slots.kept
        days[place].missed += slots.missed
        days[place].wasted += slots.wasted
      }
    }
  }

  /// The means over replications, in order of the days.
  func rows(in network: OfficeNetwork) -> [SlotDayRow] {
    guard let calendar = network.calendar else { return [] }
    let number = Double(max(1, replications))
    return days.filter { calendar.days.indices.contains($0.day) }.map { slots in
      SlotDayRow(
        office: network.names.offices[slots.office],
        date: calendar.days[slots.day].date.isoText, pool: network.names.pools[slots.pool],
        offered: Double(slots.offered) / number, booked: Double(slots.booked) / number,
        kept: Double(slots.kept) / number, missed: Double(slots.missed) / number,
        wasted: Double(slots.wasted) / number)
    }
  }
}

extension SlotDay {
  /// Whether it comes before another in the order of days, offices and pools.
  fileprivate func isBefore(_ other: SlotDay) -> Bool {
    (day, office, pool) < (other.day, other.office, other.pool)
  }
}
