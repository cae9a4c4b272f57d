/// Why results could not be kept; the number is the system's `errno`.
public enum ResultStoreError: Error, Equatable {
  case cannotMakeFolder(path: String, Int32)
  case cannotWrite(path: String, Int32)
  case cannotReplace(path: String, Int32)
  /// The manifest could not be put into words.
  case cannotDescribe(reason: String)
}
