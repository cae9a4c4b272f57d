import Experiments

/// Which tables the reading of a scenario has opened, and what was in them.
///
/// A scenario is the same only as long as its tables are. Everything that reads a part of the file
/// notes its tables in the same place.
final class TableReadings {
  private var tables: [(path: String, digest: String)] = []

  /// Notes a table by the name that the scenario gives it; one that was read before counts once.
  func note(_ file: String, at path: String, _ text: String) {
    guard !tables.contains(where: { $0.path == path }) else { return }
    let hash = ContentHash.hexDigits(of: ContentHash.fnv1a(text.utf8))
    tables.append((path, "\(file) \(hash)"))
  }

  /// Name and hash of each table, in the order in which they were first read.
  var digests: [String] { tables.map(\.digest) }
}
