public import Experiments

/// Why a sweep cannot be begun or continued.
public enum SweepStoreError: Error, Equatable {
  /// A sweep that was broken off is in the folder.
  case brokenOff(path: String)
  /// There is no sweep in a folder.
  case noSweep(path: String)
  /// Its process is alive.
  case isGoingOn(path: String)
  /// Bytes of the journal are not as they were written.
  case damaged(path: String)
  /// The journal is that of another sweep.
  case foreign(path: String)
  /// Files could not be read or written.
  case storage(ResultStoreError)

  /// What happened and what to do, in one line.
  public var message: Wording {
    switch self {
    case .brokenOff(let path):
      Wording(
        en: "a sweep that was broken off is in `\(path)`: go on with --continue \(path), or remove "
          + "the folder",
        id:
          "di `\(path)` ada sapuan yang terhenti: lanjutkan dengan --continue \(path), atau hapus "
          + "foldernya")
    case .noSweep(let path):
      Wording(
        en: "there is no sweep in `\(path)` that could go on",
        id: "di `\(path)` tidak ada sapuan yang dapat dilanjutkan")
    case .isGoingOn(let path):
      Wording(
        en: "the sweep in `\(path)` is still going on in another process",
        id: "sapuan di `\(path)` masih berjalan dalam proses lain")
    case .damaged(let path):
      Wording(
        en: "`\(path)` is damaged, so the sweep cannot go on: begin anew with another --out",
        id: "`\(path)` rusak, jadi sapuan tidak dapat dilanjutkan: mulai lagi dengan --out lain")
    case .foreign(let path):
      Wording(
        en: "`\(path)` is of another sweep: --continue wants the scenario, the paths, the design, "
          + "the quantities and the seed with which it was begun",
        id: "`\(path)` milik sapuan lain: --continue memerlukan skenario, alamat kunci, rancangan, "
          + "besaran dan seed yang sama seperti saat dimulai")
    case .storage(let error): error.message
    }
  }
}
