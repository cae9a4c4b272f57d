public import Foundation

/// A new empty folder that disappears with this object.
public final class TemporaryDirectory: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes the folder under the system's place for temporary files.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "antrean-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Its path.
  public var path: String { url.path(percentEncoded: false) }

  /// Writes a text file into the folder and tells its path.
  public func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file.path(percentEncoded: false)
  }
}
