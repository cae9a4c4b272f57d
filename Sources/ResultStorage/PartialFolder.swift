#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A hidden folder in which results are written before they appear under their own name.
///
/// It is locked while its process lives, so that others can tell it from one left by a process
/// that was killed. Folders of several processes may stand side by side.
final class PartialFolder {
  static let prefix = ".partial-"

  /// Where it is.
  let path: String
  private let parent: String
  private let lock: FolderLock
  private var isPublished = false
  /// Whether the folder stays where it is when this object goes.
  private var isKept = false

  /// Makes an empty folder beside the results to come.
  init(in parent: String) throws(ResultStoreError) {
    for number in 0..<1_000 {
      let path = "\(parent)/\(Self.prefix)\(getpid())-\(number)"
      guard mkdir(path, 0o755) == 0 else {
        if errno == EEXIST { continue }
        throw .cannotMakeFolder(path: parent, errno)
      }
      // Another process may take the folder for a stale one before it is locked: try again.
      if let lock = FolderLock(path) {
        self.path = path
        self.parent = parent
        self.lock = lock
        return
      }
    }
    throw .cannotMakeFolder(path: parent, EEXIST)
  }

  deinit {
    if !isPublished && !isKept { FolderTree.remove(path) }
  }

  /// Gives the folder its name for good and removes the folder that had that name before.
  ///
  /// At every moment the name stands for the whole old or the whole new content, except on file
  /// systems that cannot exchange two names: there it is missing for an instant.
  func publish(as name: String) throws(ResultStoreError) {
    guard fsync(lock.descriptor) == 0 else { throw .cannotWrite(path: path, errno) }
    let target = "\(parent)/\(name)"
    guard !FolderTree.isOccupied(target) else { throw .notFolder(path: target) }
    if rename(path, target) != 0 {
      guard errno == ENOTEMPTY || errno == EEXIST else {
        throw .cannotReplace(path: target, errno)
      }
      try replace(target)
    }
    isPublished = true
    try Self.syncFolder(parent)
  }

  private func replace(_ target: String) throws(ResultStoreError) {
    if NameExchange.exchange(path, target) {
      FolderTree.remove(path)
      return
    }
    let old = path + "-old"
    guard rename(target, old) == 0 else { throw .cannotReplace(path: target, errno) }
    guard rename(path, target) == 0 else {
      let code = errno
      rename(old, target)
      throw .cannotReplace(path: target, code)
    }
    FolderTree.remove(old)
  }

  /// Leaves the folder as that of a run that was broken off, with these files alone.
  func keep(_ names: [String]) {
    for name in FolderTree.names(in: path) where !names.contains(name) {
      unlink("\(path)/\(name)")
    }
    isKept = true
  }

  /// Removes the folders of processes that have died before a replication was finished, or whose
  /// replications are in another such folder too: a run that continues begins by taking them over.
  static func removeStale(in parent: String) {
    // Whoever holds the lock of a folder is alive.
    let dead = paths(in: parent).compactMap { path in FolderLock(path).map { (path, $0) } }
    var known: [(head: [UInt8], replications: Int)] = []
    let contents = dead.map { (path: $0.0, journal: RunJournal.contents(of: $0.0)) }
    let longestFirst = contents.sorted {
      $0.journal?.replications ?? 0 > $1.journal?.replications ?? 0
    }
    for (path, journal) in longestFirst {
      if let journal, journal.replications > 0, !known.contains(where: { $0.head == journal.head })
      {
        known.append(journal)
      } else {
        FolderTree.remove(path)
      }
    }
    withExtendedLifetime(dead) {}
  }

  /// The folders of processes that have died after a replication was finished.
  static func brokenOff(in parent: String) -> [String] {
    paths(in: parent).filter { FolderLock($0) != nil && RunJournal.replications(in: $0) > 0 }
  }

  private static func paths(in parent: String) -> [String] {
    FolderTree.names(in: parent).sorted().filter { $0.hasPrefix(prefix) }
      .map { "\(parent)/\($0)" }
  }

  private static func syncFolder(_ path: String) throws(ResultStoreError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, errno) }
  }
}
