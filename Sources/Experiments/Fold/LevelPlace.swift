import PassportOffice

/// What a state over time is about.
enum LevelPlace: Hashable, Sendable {
  /// All stages together; of the building, all offices.
  case everywhere
  /// A stage of the network.
  case stage(StageID)
  /// The stages of a name in several offices, by place of the name.
  case stages(named: Int)
  case office(Int)
}

/// The stages as rows name them: those of one name in several offices are in one row.
struct StageNames: Sendable {
  /// Each name once, in the order of the stages.
  let names: [String]
  /// By stage, the place of its name.
  let places: [Int]

  init(_ network: OfficeNetwork) {
    var names: [String] = []
    places = network.names.stages.map { name in
      if let place = names.firstIndex(of: name) { return place }
      names.append(name)
      return names.count - 1
    }
    self.names = names
  }

  /// The stages that have a name.
  func stages(at place: Int) -> [StageID] { places.indices.filter { places[$0] == place } }
}

extension OfficeNetwork {
  /// Whether rows tell offices apart.
  var hasSeveralOffices: Bool { names.offices.count > 1 }
}
