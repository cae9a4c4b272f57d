import PassportOffice

/// What is counted in the replications of a variant, and the rows that are made of it.
struct FoldLayout: Sendable {
  let network: OfficeNetwork
  /// By `RecordKind.rawValue`.
  let records: [RecordLayout]
  /// The sets of keys that are printed, in the order of output.
  let printed: [ScopeSet]
  /// Whether a stage has a number of desks, so that they can be busy or idle.
  let hasDesks: [Bool]
  let stageNames: StageNames

  /// The usual rows, those of the extra keys, and whatever the quantities are about.
  init(network: OfficeNetwork, extraScopes: [ScopeKey], asked: [Quantity]) {
    let extras = ScopeKey.allCases.filter(extraScopes.contains).map { ScopeSet([$0]) }
    let printed = ScopeSet.usual + extras.filter { !ScopeSet.usual.contains($0) }
    let wanted = (printed + asked.map(\.scopeSet))
      .map { network.hasSeveralOffices ? $0 : $0.without(.office) }
      .reduce(into: [ScopeSet]()) { sets, set in
        if !sets.contains(set) { sets.append(set) }
      }
    self.network = network
    self.printed = printed
    records = RecordKind.allCases.map { kind in
      RecordLayout(kind: kind, sets: wanted, asked: asked, network: network)
    }
    hasDesks = network.stages.map(\.hasDesks)
    stageNames = StageNames(network)
  }

  func records(_ kind: RecordKind) -> RecordLayout {
    records[kind.rawValue]
  }
}

extension Quantity {
  /// All keys it mentions.
  var scopeSet: ScopeSet { ScopeSet(scope.map(\.key) + by) }
}

extension Stage {
  /// Whether it has a number of desks rather than one for everybody or none.
  fileprivate var hasDesks: Bool {
    switch work {
    case .desks(let plan, _, _):
      switch plan {
      case .fixed, .timed, .staffed: true
      case .unlimited: false
      }
    case .delay, .bulk: false
    }
  }
}
