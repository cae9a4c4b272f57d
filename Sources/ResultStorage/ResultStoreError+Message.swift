public import Experiments

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ResultStoreError {
  /// What happened, the system's reason and what to do, in one line.
  public var message: Wording {
    switch self {
    case .cannotMakeFolder(let path, let code):
      Wording(
        en: "cannot make a folder in `\(path)`: \(reason(code)); choose another with --out, "
          + "or use --no-files",
        id:
          "tidak dapat membuat folder di `\(path)`: \(reason(code)); pilih yang lain dengan --out, "
          + "atau pakai --no-files")
    case .cannotWrite(let path, let code):
      Wording(
        en: "cannot write `\(path)`: \(reason(code)); nothing was kept",
        id: "tidak dapat menulis `\(path)`: \(reason(code)); tidak ada yang disimpan")
    case .cannotReadBack(let path, let code):
      Wording(
        en: "cannot read `\(path)` back: \(reason(code)); nothing was kept",
        id: "tidak dapat membaca kembali `\(path)`: \(reason(code)); tidak ada yang disimpan")
    case .cannotReplace(let path, let code):
      Wording(
        en: "cannot put the new results at `\(path)`: \(reason(code)); what was there is unchanged",
        id: "tidak dapat menaruh hasil baru di `\(path)`: \(reason(code)); yang lama tidak berubah")
    case .notFolder(let path):
      Wording(
        en:
          "`\(path)` is not a folder, so the results cannot be put there; move it away, or choose "
          + "another place with --out",
        id: "`\(path)` bukan folder, sehingga hasil tidak dapat ditaruh di sana; pindahkan, atau "
          + "pilih tempat lain dengan --out")
    case .cannotDescribe(let reason):
      Wording(
        en: "cannot write the manifest of the run: \(reason); nothing was kept",
        id: "tidak dapat menulis manifes simulasi: \(reason); tidak ada yang disimpan")
    }
  }

  private func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
