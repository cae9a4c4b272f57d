public import Experiments
import Statistics

/// The folder of a sweep: what each replication of a point said, and the table in the end.
///
/// The journal is written while the sweep runs, so that one that is stopped or killed can go on and
/// ends with the table of one that never was.
public final class SweepStore {
  /// The journal's file.
  static let journalName = "points.journal"

  /// Where it is.
  public let folder: String
  private let lock: FolderLock
  private let file: FrameFile
  private let known: [PointJournal.Entry]

  /// Makes the folder of a new sweep; one that was broken off is not overwritten.
  ///
  /// `identity` tells a sweep from others.
  public init(newIn folder: String, identity: String) throws(SweepStoreError) {
    let opened = try Self.storage { () throws(ResultStoreError) in
      try FolderTree.make(folder)
      return FolderLock(folder)
    }
    guard let opened else { throw .isGoingOn(path: folder) }
    lock = opened
    let made = try Self.storage { () throws(ResultStoreError) in
      try Self.journal(in: folder, identity: identity)
    }
    guard let made else { throw .brokenOff(path: folder) }
    file = made
    known = []
    self.folder = folder
  }

  /// Opens the folder of a sweep that was broken off, or of one that is to become more precise.
  public init(continuing folder: String, identity: String) throws(SweepStoreError) {
    let path = "\(folder)/\(Self.journalName)"
    guard FolderTree.exists(path) else { throw .noSweep(path: folder) }
    guard let opened = FolderLock(folder) else { throw .isGoingOn(path: folder) }
    lock = opened
    let reader = try Self.storage { () throws(ResultStoreError) in try FrameReader(path: path) }
    if case .damaged = reader.ending { throw .damaged(path: path) }
    // Whoever was killed before the first whole entry has begun nothing.
    guard reader.count == 0 || reader.content(of: 0) == Array(identity.utf8) else {
      throw .foreign(path: path)
    }
    var entries: [PointJournal.Entry] = []
    for frame in 1..<max(1, reader.count) {
      do throws(UnreadableBytes) {
        guard let bytes = reader.content(of: frame) else { throw UnreadableBytes() }
        entries.append(try PointJournal.Entry(bytes: bytes))
      } catch {
        throw .damaged(path: path)
      }
    }
    file = try Self.storage { () throws(ResultStoreError) in
      try FrameFile(continuing: reader)
    }
    if reader.count == 0 { file.append(Array(identity.utf8)) }
    known = entries
    self.folder = folder
  }

  /// The tables of which one ends a study of points.
  private static let tableNames = [CSVTable.sweepName, CSVTable.sensitivityName]

  private static var ownNames: [String] { [journalName, "scenario.yaml"] + tableNames }

  /// The journal of a new sweep; nil where one that was broken off would be lost.
  private static func journal(
    in folder: String, identity: String
  ) throws(ResultStoreError) -> FrameFile? {
    let path = "\(folder)/\(journalName)"
    let isFinished = tableNames.contains { FolderTree.exists("\(folder)/\($0)") }
    if FolderTree.exists(path), !isFinished, try FrameReader(path: path).count > 1 { return nil }
    for name in FolderTree.names(in: folder) where ownNames.contains(name) {
      FolderTree.remove("\(folder)/\(name)")
    }
    let file = try FrameFile(path: path)
    file.append(Array(identity.utf8))
    try file.check()
    return file
  }

  private static func storage<Value>(
    _ body: () throws(ResultStoreError) -> Value
  ) throws(SweepStoreError) -> Value {
    do throws(ResultStoreError) {
      return try body()
    } catch {
      throw .storage(error)
    }
  }

  /// Replications that were done before.
  public var knownReplications: Int { known.count }

  /// What is there already, and a place for what comes.
  public var journal: PointJournal {
    let file = file
    return PointJournal(entries: known) { file.append($0.bytes) }
  }

  /// Waits until the journal is on the disk.
  public func finishJournal() throws(SweepStoreError) {
    try Self.storage { () throws(ResultStoreError) in try file.finish() }
  }

  /// Writes the table of a finished sweep, which replaces an earlier one as a whole.
  public func save(_ result: SweepResult, scenarioText: String) throws(SweepStoreError) {
    try save(.sweep(result), scenarioText: scenarioText)
  }

  /// Writes the table of what answers rest on.
  public func save(_ result: SensitivityResult, scenarioText: String) throws(SweepStoreError) {
    try save(.sensitivity(result), scenarioText: scenarioText)
  }

  private func save(_ table: CSVTable, scenarioText: String) throws(SweepStoreError) {
    try finishJournal()
    try Self.storage { () throws(ResultStoreError) in
      try FileSink.replace("\(folder)/scenario.yaml") { file throws(ResultStoreError) in
        try file.append(scenarioText)
      }
      try FileSink.replace("\(folder)/\(table.fileName)") { file throws(ResultStoreError) in
        try table.write(to: file)
      }
    }
  }
}
