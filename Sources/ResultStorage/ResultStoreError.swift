/// Why results could not be kept; the number is the system's `errno`.
public indirect enum ResultStoreError: Error, Equatable {
  case cannotMakeFolder(path: String, Int32)
  case cannotWrite(path: String, Int32)
  /// Values kept on the disk until the end of the study are gone.
  case cannotReadBack(path: String, Int32)
  case cannotReplace(path: String, Int32)
  /// Something that is no folder stands where the folder of the run belongs.
  case notFolder(path: String)
  /// An earlier run cannot be read.
  case cannotRead(path: String, Int32)
  /// There is no run in a folder.
  case noRun(path: String)
  /// Several runs were broken off in the folder of a scenario.
  case severalRuns(paths: [String])
  /// The process of the run is alive.
  case runIsGoingOn(path: String)
  /// The run has kept no outcomes.
  case cannotContinue(path: String)
  /// Bytes of a file of an earlier run are not as they were written.
  case damaged(path: String, byte: Int)
  /// The outcomes are those of another run.
  case foreignJournal(path: String)
  /// Results could not be kept, but the replications until then are.
  case brokenOff(cause: ResultStoreError, folder: String, replications: Int)
  /// The manifest could not be put into words.
  case cannotDescribe(reason: String)
}
