/// Why results could not be kept; the number is the system's `errno`.
public enum ResultStoreError: Error, Equatable {
  case cannotMakeFolder(path: String, Int32)
  case cannotWrite(path: String, Int32)
  /// Values kept on the disk until the end of the study are gone.
  case cannotReadBack(path: String, Int32)
  case cannotReplace(path: String, Int32)
  /// Something that is no folder stands where the folder of the run belongs.
  case notFolder(path: String)
  /// The manifest could not be put into words.
  case cannotDescribe(reason: String)
}
