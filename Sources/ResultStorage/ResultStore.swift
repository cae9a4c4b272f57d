public import Experiments

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

  /// Opens the folder, makes it if need be, and removes what killed processes have left there.
  public init(folder: String) throws(ResultStoreError) {
    self.folder = folder
    try FolderTree.make(folder)
    PartialFolder.removeStale(in: folder)
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

  /// The file of the people of the first replication, if they are wanted.
  ///
  /// It becomes part of the run that is saved. At most `limit` people of a variant; nil: all.
  /// The words behind their numbers are those of `base`. Failures are as with `makeArchive`.
  public func makeApplicantArchive(
    of base: Variant, limit: Int?
  ) throws(ResultStoreError) -> ApplicantArchive {
    let file = try ApplicantFile(in: partial.path, network: base.network)
    applicants = file
    return ApplicantArchive(limit: limit) { file.append($0, variant: $1) }
  }

  /// Keeps a run and tells the path of its folder.
  public func save(_ run: RunToKeep) throws(ResultStoreError) -> String {
    try values?.check()
    try applicants?.finish()
    for table in run.tables {
      let file = try FileSink(path: "\(partial.path)/\(table.fileName)")
      try table.write(to: file)
      try file.finish()
    }
    try values?.check()
    try values?.remove()
    try write(run.scenarioText, to: "scenario.yaml")
    try write(DataDictionary.markdown, to: DataDictionary.fileName)
    try write(manifest(of: run), to: "manifest.json")
    let name = run.identity.folderName
    try partial.publish(as: name)
    return "\(folder)/\(name)"
  }

  private func write(_ text: String, to name: String) throws(ResultStoreError) {
    let file = try FileSink(path: "\(partial.path)/\(name)")
    try file.append(text)
    try file.finish()
  }

  private func manifest(of run: RunToKeep) throws(ResultStoreError) -> String {
    do {
      return try run.completeManifest.json()
    } catch {
      throw .cannotDescribe(reason: "\(error)")
    }
  }
}
