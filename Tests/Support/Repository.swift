public import Foundation

/// Where the files of this project are.
public enum Repository {
  /// The top folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the project.
  public static func url(_ path: String) -> URL {
    root.appending(path: path)
  }

  /// The text of a file of the project.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// Paths of the regular files below a folder whose names end with `suffix`, sorted.
  ///
  /// Hidden files are left out; without the folder there are none.
  public static func files(below folder: String, suffix: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: url(folder).path(percentEncoded: false))
    return (paths?.allObjects ?? [])
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(suffix) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { folder + "/" + $0 }
      .sorted()
  }
}
