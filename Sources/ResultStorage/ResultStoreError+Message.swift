#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ResultStoreError {
  /// What happened, the system's reason and what to do, in one line.
  public var message: String {
    switch self {
    case .cannotMakeFolder(let path, let code):
      "cannot make a folder in `\(path)`: \(reason(code)); choose another with --out, "
        + "or use --no-files"
    case .cannotWrite(let path, let code):
      "cannot write `\(path)`: \(reason(code)); nothing was kept"
    case .cannotReadBack(let path, let code):
      "cannot read `\(path)` back: \(reason(code)); nothing was kept"
    case .cannotReplace(let path, let code):
      "cannot put the new results at `\(path)`: \(reason(code)); what was there is unchanged"
    case .notFolder(let path):
      "`\(path)` is not a folder, so the results cannot be put there; move it away, or choose "
        + "another place with --out"
    case .cannotDescribe(let reason):
      "cannot write the manifest of the run: \(reason); nothing was kept"
    }
  }

  private func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
