public import Experiments
internal import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder of a scenario's results, `results/<scenario>/`, with one folder per run.
///
/// A run appears under its name complete or not at all, and replaces an older one as a whole. The
/// place is claimed when the store is opened, so that a folder that cannot be written is found
/// before anything has been simulated.
public final class ResultStore {
  /// Above this many replications `replications.csv` is written only when asked for.
  public static let replicationLimit = 10_000

  private let folder: String
  private let partial: PartialFolder
  private var values: ValueFile?
  private var applicants: ApplicantFile?
  private var journal: FrameFile?
  private var earlier: SavedRun?
  /// Folders of runs that were broken off, by a signal or a full disk, and can be continued.
  public let brokenOff: [String]

  /// Opens the folder, makes it if need be, and removes what killed processes have left there,
  /// unless they had finished a replication.
  public init(folder: String) throws(ResultStoreError) {
    self.folder = folder
    try FolderTree.make(folder)
    PartialFolder.removeStale(in: folder)
    brokenOff = PartialFolder.brokenOff(in: folder)
    partial = try PartialFolder(in: folder)
  }

  /// Throws if the folder of a run could not be put in its place.
  public func checkPlace(of run: RunIdentity) throws(ResultStoreError) {
    let path = "\(folder)/\(run.folderName)"
    guard !FolderTree.isOccupied(path) else { throw .notFolder(path: path) }
  }

  /// A place on the disk for the values of replications until the run is saved.
  ///
  /// A disk that fails meanwhile does not end the study; `save` reports it.
  public func makeArchive() throws(ResultStoreError) -> ReplicationArchive {
    let file = try ValueFile(path: "\(partial.path)/replications.values")
    values = file
    return ReplicationArchive(append: { file.append($0) }, values: { file.values(at: $0) })
  }

  /// The file of outcomes, with those of an earlier run, if there is one.
  ///
  /// From the first replication on the run can be continued, however its process ends. Failures
  /// are as with `makeArchive`.
  public func makeJournal(
    of run: RunIdentity, _ manifest: RunManifest, continuing earlier: SavedRun?
  ) throws(ResultStoreError) -> ReplicationJournal {
    guard let request = manifest.request else {
      return ReplicationJournal(append: { _ in }, earlierCount: 0, earlier: { _ in nil })
    }
    var manifest = manifest
    manifest.scenarioHash = run.scenarioHash
    manifest.seed = run.seed
    manifest.wasInterrupted = true
    try writeManifest(manifest)
    let file = try FrameFile(path: "\(partial.path)/\(RunJournal.fileName)")
    file.append(RunJournal.head(of: manifest, request: request))
    journal = file
    self.earlier = earlier
    let taken = Mutex(0)
    return ReplicationJournal(
      append: { [applicants] outcome in
        // A run that continues takes them over.
        applicants?.flush()
        let isWritten = file.append(outcome)
        taken.withLock { $0 += 1 }
        guard let earlier, isWritten, taken.withLock({ $0 }) == earlier.replications else { return }
        earlier.removeIfBrokenOff()
      }, earlierCount: earlier?.replications ?? 0,
      earlier: { earlier?.journal.content(of: $0 + 1) })
  }

  /// The file of the people of the first replication, if they are wanted.
  ///
  /// It becomes part of the run that is saved. At most `limit` people of a variant; nil: all.
  /// The words behind their numbers are those of `base`. Failures are as with `makeArchive`. A run
  /// that continues has them from the earlier one. To be made before the journal.
  public func makeApplicantArchive(
    of base: Variant, limit: Int?, continuing earlier: SavedRun? = nil
  ) throws(ResultStoreError) -> ApplicantArchive {
    let file =
      if let earlier {
        try ApplicantFile(copying: earlier.path, to: partial.path, network: base.network)
      } else {
        try ApplicantFile(in: partial.path, network: base.network)
      }
    applicants = file
    return ApplicantArchive(limit: limit) { file.append($0, variant: $1) }
  }

  /// Keeps a run and tells the path of its folder.
  ///
  /// If that fails, the outcomes are kept as those of a run that was broken off.
  public func save(_ run: RunToKeep) throws(ResultStoreError) -> String {
    try applicants?.finish()
    do throws(ResultStoreError) {
      return try publish(run)
    } catch {
      let finished = RunJournal.replications(in: partial.path)
      let before = earlier.map { $0.isBrokenOff ? 0 : $0.replications }
      guard finished > before ?? 0 else { throw error }
      partial.keep([RunJournal.fileName, ApplicantRecords.fileName, SavedRun.manifestName])
      throw .brokenOff(cause: error, folder: partial.path, replications: finished)
    }
  }

  private func publish(_ run: RunToKeep) throws(ResultStoreError) -> String {
    try values?.check()
    for table in run.tables {
      let file = try FileSink(path: "\(partial.path)/\(table.fileName)")
      try table.write(to: file)
      try file.finish()
    }
    try values?.check()
    try values?.remove()
    try journal?.finish()
    try write(run.scenarioText, to: "scenario.yaml")
    try write(DataDictionary.markdown, to: DataDictionary.fileName)
    try writeManifest(run.completeManifest)
    let name = run.identity.folderName
    try partial.publish(as: name)
    return "\(folder)/\(name)"
  }

  private func write(_ text: String, to name: String) throws(ResultStoreError) {
    let file = try FileSink(path: "\(partial.path)/\(name)")
    try file.append(text)
    try file.finish()
  }

  /// At no moment is there a part of it.
  private func writeManifest(_ manifest: RunManifest) throws(ResultStoreError) {
    let text: String
    do {
      text = try manifest.json()
    } catch {
      throw .cannotDescribe(reason: "\(error)")
    }
    let name = SavedRun.manifestName
    try write(text, to: "\(name).new")
    guard rename("\(partial.path)/\(name).new", "\(partial.path)/\(name)") == 0 else {
      throw .cannotWrite(path: "\(partial.path)/\(name)", errno)
    }
  }
}
