public import PassportOffice

/// The same town and office with a part of them changed wherever it stands.
extension OfficeNetwork {
  /// The stages of all stretches of time.
  public var allStages: [Stage] { stages + (town?.rules.flatMap(\.stages) ?? []) }

  /// The network with every stage of every stretch of time changed.
  func changingStages(_ change: (inout Stage) -> Void) -> OfficeNetwork {
    var network = self
    for place in network.stages.indices { change(&network.stages[place]) }
    network.changeRules { rules in
      for place in rules.stages.indices { change(&rules.stages[place]) }
    }
    return network
  }

  /// Changes the rules of every office in every stretch of time.
  mutating func changeRules(_ change: (inout TownRules) -> Void) {
    guard var town else { return }
    for place in town.rules.indices { change(&town.rules[place]) }
    self.town = town
  }

  /// Changes every list of appointments of a plain queue.
  mutating func changeAppointments(_ change: (inout AppointmentList) -> Void) {
    for place in demands.indices {
      guard case .appointments(var list) = demands[place].arrivals else { continue }
      change(&list)
      demands[place].arrivals = .appointments(list)
    }
  }
}
