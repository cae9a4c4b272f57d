public import Experiments

/// A folder of tables that a command makes, which appear together or not at all.
///
/// The place is claimed when the store is opened, so that a folder that cannot be written is found
/// before anything has been simulated. An older folder of the name is replaced as a whole.
public final class TableStore {
  private let folder: String
  private let name: String
  private let partial: PartialFolder

  /// Opens a folder in which one of this name will stand.
  public init(folder: String, name: String) throws(ResultStoreError) {
    self.folder = folder
    self.name = name
    try FolderTree.make(folder)
    guard !FolderTree.isOccupied("\(folder)/\(name)") else {
      throw .notFolder(path: "\(folder)/\(name)")
    }
    PartialFolder.removeStale(in: folder)
    partial = try PartialFolder(in: folder)
  }

  /// Keeps a verdict and tells the path of its folder.
  public func save(
    _ sheet: BalanceSheet, _ crossovers: [Crossover], scenarioText: String
  ) throws(ResultStoreError) -> String {
    try save([.verdict(sheet), .crossovers(crossovers, other: sheet.other)], scenarioText)
  }

  /// Keeps an answer with the patch that makes the scenario what it says, and tells the path of its
  /// folder.
  public func save(
    _ answer: some TabledAnswer, patch: String?, scenarioText: String
  ) throws(ResultStoreError) -> String {
    try save(
      answer.tables, scenarioText, texts: patch.map { [("\(answer.name).yaml", $0)] } ?? [])
  }

  /// `texts` are further files with their names.
  func save(
    _ tables: [CSVTable], _ scenarioText: String, texts: [(name: String, text: String)] = []
  ) throws(ResultStoreError) -> String {
    for table in tables {
      let file = try FileSink(path: "\(partial.path)/\(table.fileName)")
      try table.write(to: file)
      try file.finish()
    }
    for (name, text) in [("scenario.yaml", scenarioText)] + texts {
      let file = try FileSink(path: "\(partial.path)/\(name)")
      try file.append(text)
      try file.finish()
    }
    try partial.publish(as: name)
    return "\(folder)/\(name)"
  }
}
