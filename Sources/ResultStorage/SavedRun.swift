internal import Foundation

/// A run in its folder, finished or broken off, that can be continued.
public final class SavedRun: Sendable {
  /// Its folder.
  public let path: String
  /// The folder of its scenario.
  public let parent: String
  /// What was asked of it.
  public let request: RunRequest
  /// The version of the program that made it.
  public let version: String
  /// The hash of its scenario.
  public let scenarioHash: String
  let journal: FrameReader
  /// Held while a folder that was broken off is read; it keeps others from removing it.
  private let lock: FolderLock?

  /// Opens a folder of a run, or the only run broken off in the folder of a scenario.
  public init(folder: String) throws(ResultStoreError) {
    let path = try Self.run(at: folder)
    let manifest = try Self.manifest(of: path)
    guard let request = manifest.request else { throw .cannotContinue(path: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasPrefix(PartialFolder.prefix) {
      guard let lock = FolderLock(path) else { throw .runIsGoingOn(path: path) }
      self.lock = lock
    } else {
      lock = nil
    }
    let file = "\(path)/\(RunJournal.fileName)"
    guard FolderTree.exists(file) else { throw .cannotContinue(path: path) }
    journal = try FrameReader(path: file)
    if case .damaged(let byte) = journal.ending { throw .damaged(path: file, byte: byte) }
    guard journal.count > 1 else { throw .cannotContinue(path: path) }
    guard journal.content(of: 0) == RunJournal.head(of: manifest, request: request) else {
      throw .foreignJournal(path: file)
    }
    self.path = path
    parent = Self.parent(of: path)
    self.request = request
    version = manifest.antrean
    scenarioHash = manifest.scenarioHash
  }

  /// Replications that are there.
  public var replications: Int { journal.count - 1 }

  /// Whether the process ended before it could give the run its name.
  public var isBrokenOff: Bool { lock != nil }

  /// Removes a run that was broken off, when its replications are in another one.
  public func removeIfBrokenOff() {
    if isBrokenOff { FolderTree.remove(path) }
  }

  /// The folder itself if it is a run, else the run broken off in it.
  private static func run(at folder: String) throws(ResultStoreError) -> String {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard FolderTree.isFolder(path) else { throw .noRun(path: folder) }
    if FolderTree.exists("\(path)/\(manifestName)") { return path }
    PartialFolder.removeStale(in: path)
    let brokenOff = PartialFolder.brokenOff(in: path)
    guard brokenOff.count < 2 else { throw .severalRuns(paths: brokenOff) }
    guard let only = brokenOff.first else { throw .noRun(path: folder) }
    return only
  }

  static let manifestName = "manifest.json"

  private static func manifest(of path: String) throws(ResultStoreError) -> RunManifest {
    let file = "\(path)/\(manifestName)"
    do {
      return try JSONDecoder().decode(
        RunManifest.self, from: Data(contentsOf: URL(filePath: file)))
    } catch is DecodingError {
      throw .cannotContinue(path: path)
    } catch {
      throw .noRun(path: path)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
