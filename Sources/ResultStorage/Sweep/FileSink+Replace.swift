#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSink {
  /// Writes a file beside its place and puts it there as a whole.
  static func replace(
    _ path: String, _ write: (FileSink) throws(ResultStoreError) -> Void
  ) throws(ResultStoreError) {
    let partial = "\(path).partial"
    unlink(partial)
    let file = try FileSink(path: partial)
    try write(file)
    try file.finish()
    guard rename(partial, path) == 0 else { throw .cannotReplace(path: path, errno) }
  }
}
