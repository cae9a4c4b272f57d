import Experiments

/// The columns that say what a row is about.
struct ScopeColumns: Sendable {
  /// The columns of every table of estimates, in the order of the file.
  static let usual: [ScopeKey] = [
    .office, .stage, .channel, .application, .group, .personClass, .region, .dayIndex, .hour,
    .outcome,
  ]

  /// Further keys that rows of this run use; they come after the last usual column of the table.
  let extra: [ScopeKey]

  /// The columns needed by rows with these scopes.
  init(covering scopes: some Sequence<[ScopePart]>) {
    var used: Set<ScopeKey> = []
    for scope in scopes {
      for part in scope { used.insert(part.key) }
    }
    extra = ScopeKey.allCases.filter { used.contains($0) && !Self.usual.contains($0) }
  }

  /// The words of a scope in the usual columns.
  func usualFields(of scope: [ScopePart]) -> [CSVField] {
    Self.usual.map { Self.field($0, of: scope) }
  }

  /// The words of a scope in the further columns.
  func extraFields(of scope: [ScopePart]) -> [CSVField] {
    extra.map { Self.field($0, of: scope) }
  }

  private static func field(_ key: ScopeKey, of scope: [ScopePart]) -> CSVField {
    scope.first { $0.key == key }.map { CSVField($0.value) } ?? .empty
  }
}
