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
    case .cannotMakeFolder, .notFolder:
      "\(fact); \(placeAdvice)"
    case .cannotWrite, .cannotReadBack, .cannotDescribe:
      Wording(en: "\(fact); nothing was kept", id: "\(fact); tidak ada yang disimpan")
    case .cannotReplace:
      Wording(
        en: "\(fact); what was there is unchanged", id: "\(fact); yang lama tidak berubah")
    case .brokenOff(let cause, let folder, let replications):
      Wording(
        en: "\(cause.fact); the \(replications) replications finished until then are kept: go on "
          + "with `antrean run --continue \(folder)`",
        id: "\(cause.fact); \(replications) replikasi yang selesai sampai saat itu disimpan: "
          + "lanjutkan dengan `antrean run --continue \(folder)`")
    case .cannotRead, .noRun, .severalRuns, .runIsGoingOn, .cannotContinue, .damaged,
      .foreignJournal:
      earlierRunMessage
    }
  }

  /// What happened and the system's reason.
  private var fact: Wording {
    switch self {
    case .cannotMakeFolder(let path, let code):
      Wording(
        en: "cannot make a folder in `\(path)`: \(reason(code))",
        id: "tidak dapat membuat folder di `\(path)`: \(reason(code))")
    case .cannotWrite(let path, let code):
      Wording(
        en: "cannot write `\(path)`: \(reason(code))",
        id: "tidak dapat menulis `\(path)`: \(reason(code))")
    case .cannotReadBack(let path, let code):
      Wording(
        en: "cannot read `\(path)` back: \(reason(code))",
        id: "tidak dapat membaca kembali `\(path)`: \(reason(code))")
    case .cannotReplace(let path, let code):
      Wording(
        en: "cannot put the new results at `\(path)`: \(reason(code))",
        id: "tidak dapat menaruh hasil baru di `\(path)`: \(reason(code))")
    case .notFolder(let path):
      Wording(
        en: "`\(path)` is not a folder, so the results cannot be put there",
        id: "`\(path)` bukan folder, sehingga hasil tidak dapat ditaruh di sana")
    case .cannotDescribe(let reason):
      Wording(
        en: "cannot write the manifest of the run: \(reason)",
        id: "tidak dapat menulis manifes simulasi: \(reason)")
    case .cannotRead, .noRun, .severalRuns, .runIsGoingOn, .cannotContinue, .damaged,
      .foreignJournal, .brokenOff:
      message
    }
  }

  private var placeAdvice: Wording {
    if case .notFolder = self {
      return Wording(
        en: "move it away, or choose another place with --out",
        id: "pindahkan, atau pilih tempat lain dengan --out")
    }
    return Wording(
      en: "choose another with --out, or use --no-files",
      id: "pilih yang lain dengan --out, atau pakai --no-files")
  }

  /// What is wrong with a run that is to be continued.
  private var earlierRunMessage: Wording {
    switch self {
    case .cannotRead(let path, let code):
      Wording(
        en: "cannot read `\(path)`: \(reason(code))",
        id: "tidak dapat membaca `\(path)`: \(reason(code))")
    case .noRun(let path):
      Wording(
        en: "there is no run to continue in `\(path)`: name the folder of one, such as "
          + "results/padang-2022/0a1b2c3d",
        id: "tidak ada simulasi untuk dilanjutkan di `\(path)`: sebutkan foldernya, misalnya "
          + "results/padang-2022/0a1b2c3d")
    case .severalRuns(let paths):
      Wording(
        en: "several runs were broken off there: continue one of "
          + paths.map { "`\($0)`" }.joined(separator: ", "),
        id: "beberapa simulasi terputus di sana: lanjutkan salah satu dari "
          + paths.map { "`\($0)`" }.joined(separator: ", "))
    case .runIsGoingOn(let path):
      Wording(
        en: "the run in `\(path)` is still going on",
        id: "simulasi di `\(path)` masih berjalan")
    case .cannotContinue(let path):
      Wording(
        en: "the run in `\(path)` has kept no outcomes of replications to go on from: run it anew",
        id:
          "simulasi di `\(path)` tidak menyimpan hasil replikasi untuk dilanjutkan: jalankan dari "
          + "awal")
    case .damaged(let path, let byte):
      Wording(
        en:
          "`\(path)` is damaged from byte \(byte) on, so the run cannot be continued: run it anew",
        id:
          "`\(path)` rusak mulai byte \(byte), sehingga simulasi tidak dapat dilanjutkan: jalankan "
          + "dari awal")
    case .foreignJournal(let path):
      Wording(
        en: "`\(path)` belongs to another run than the manifest beside it: run it anew",
        id: "`\(path)` milik simulasi lain daripada manifes di sampingnya: jalankan dari awal")
    case .cannotMakeFolder, .cannotWrite, .cannotReadBack, .cannotReplace, .notFolder,
      .cannotDescribe, .brokenOff:
      message
    }
  }

  private func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
