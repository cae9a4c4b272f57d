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
  private let lock: Int32
  private var isPublished = false

  /// Makes an empty folder beside the results to come.
  init(in parent: String) throws(ResultStoreError) {
    for number in 0..<1_000 {
      let path = "\(parent)/\(Self.prefix)\(getpid())-\(number)"
      guard mkdir(path, 0o755) == 0 else {
        if errno == EEXIST { continue }
        throw .cannotMakeFolder(path: parent, errno)
      }
      // Another process may take the folder for a stale one before it is locked: try again.
      if let lock = Self.lock(path) {
        self.path = path
        self.parent = parent
        self.lock = lock
        return
      }
    }
    throw .cannotMakeFolder(path: parent, EEXIST)
  }

  deinit {
    if !isPublished { FolderTree.remove(path) }
    close(lock)
  }

  /// Gives the folder its name for good and removes the folder that had that name before.
  ///
  /// At every moment the name stands for the whole old or the whole new content, except on file
  /// systems that cannot exchange two names: there it is missing for an instant.
  func publish(as name: String) throws(ResultStoreError) {
    guard fsync(lock) == 0 else { throw .cannotWrite(path: path, errno) }
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

  /// Removes the folders of processes that have died.
  static func removeStale(in parent: String) {
    for name in FolderTree.names(in: parent).sorted() where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      guard let lock = lock(path) else { continue }
      FolderTree.remove(path)
      close(lock)
    }
  }

  /// The descriptor that holds the lock of a folder, or nil if another process has it.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var state = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, stat(path, &state) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func syncFolder(_ path: String) throws(ResultStoreError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, errno) }
  }
}
