#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The lock of a folder, held as long as this object and its process live.
final class FolderLock: Sendable {
  /// The folder, open.
  let descriptor: Int32

  /// Nil if another process has the lock, or the folder is not there.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var state = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, stat(path, &state) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    close(descriptor)
  }
}
