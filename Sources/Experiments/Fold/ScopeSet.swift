/// Keys by which rows are told apart, in the order of `ScopeKey.allCases`; empty for one row.
struct ScopeSet: Hashable, Sendable {
  let keys: [ScopeKey]

  /// The keys in their order, each once.
  init(_ keys: [ScopeKey]) {
    self.keys = ScopeKey.allCases.filter(keys.contains)
  }

  func without(_ key: ScopeKey) -> ScopeSet {
    ScopeSet(keys.filter { $0 != key })
  }

  func contains(_ key: ScopeKey) -> Bool {
    keys.contains(key)
  }

  /// Whether a wait within it is that of a stop rather than of a visit.
  var asksForStops: Bool { contains(.stage) || contains(.outcome) }

  /// What is printed without being asked for, in the order of output.
  static let usual: [ScopeSet] = [
    [], [.stage], [.personClass], [.stage, .personClass], [.stage, .dayIndex],
    [.channel], [.office], [.application], [.group],
    [.channel, .stage], [.channel, .personClass], [.channel, .office],
    [.channel, .application], [.channel, .group],
  ].map(ScopeSet.init)
}
