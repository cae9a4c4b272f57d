#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Folders with what is in them.
enum FolderTree {
  /// Makes a folder and those above it; an existing folder is left alone.
  static func make(_ path: String) throws(ResultStoreError) {
    let parts = path.split(separator: "/")
    var reached = path.hasPrefix("/") ? "/" : ""
    for part in parts {
      reached += reached.isEmpty || reached.hasSuffix("/") ? "\(part)" : "/\(part)"
      if mkdir(reached, 0o777) != 0 && !isFolder(reached) {
        throw .cannotMakeFolder(path: path, errno == EEXIST ? ENOTDIR : errno)
      }
    }
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool {
    var state = stat()
    return stat(path, &state) == 0 && state.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything of that name.
  static func exists(_ path: String) -> Bool {
    var state = stat()
    return stat(path, &state) == 0
  }

  /// Whether something that is no folder has that name, a link to one included.
  static func isOccupied(_ path: String) -> Bool {
    var state = stat()
    return lstat(path, &state) == 0 && state.st_mode & S_IFMT != S_IFDIR
  }

  /// The names in a folder in no particular order; none if it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a file, or a folder and the files in it, as far as that is possible.
  ///
  /// A folder of results holds files only; deeper folders are not ours and stay.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
