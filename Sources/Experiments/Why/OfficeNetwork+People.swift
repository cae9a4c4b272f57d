import PassportOffice
import RandomStreams

/// The same town with people who come alone, or at the time of their slot.
extension OfficeNetwork {
  /// Whether people with a slot or an appointment may come at another time.
  var hasUnpunctualPeople: Bool {
    demands.contains { demand in
      guard case .appointments(let list) = demand.arrivals else { return false }
      return list.punctuality != .constant(0)
    }
      || (town?.rules ?? []).contains { rules in
        guard let booking = rules.booking, booking.attendance.respectsHour else { return false }
        return booking.punctuality != .constant(0)
      }
  }

  /// Everybody with a slot whose hour counts, or with an appointment, comes at its time.
  var withPunctualPeople: OfficeNetwork {
    var network = self
    network.changeAppointments { $0.punctuality = .constant(0) }
    network.changeRules { $0.booking?.punctuality = .constant(0) }
    return network
  }

  /// Those of a family go each alone; instead of batches as many people come one by one.
  var withPeopleComingAlone: OfficeNetwork {
    var network = self
    network.town?.familiesGoTogether = false
    for place in demands.indices {
      guard let batch = demands[place].batch, batch.mean > 0 else { continue }
      network.demands[place].batch = nil
      network.demands[place].arrivals = demands[place].arrivals.multiplied(by: batch.mean, on: nil)
    }
    return network
  }
}
