import Foundation
public import Testing

/// Compares a text with the file of that name in `Tests/Fixtures/golden`, line by line.
///
/// With `ANTREAN_UPDATE_GOLDEN=1` in the environment the file is written anew instead, to be read
/// in review.
public func expectGolden(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let path = "Tests/Fixtures/golden/\(name)"
  if ProcessInfo.processInfo.environment["ANTREAN_UPDATE_GOLDEN"] == "1" {
    let file = Repository.url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let golden = try #require(
    FileManager.default.contents(atPath: Repository.url(path).path(percentEncoded: false)),
    "\(path) is missing: write it with ANTREAN_UPDATE_GOLDEN=1", sourceLocation: sourceLocation)
  let expected = String(decoding: golden, as: UTF8.self)
  if let difference = firstDifference(between: expected, and: text) {
    Issue.record("\(path), \(difference)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, with both versions; nil if they are the same.
public func firstDifference(between expected: String, and text: String) -> Comment? {
  guard expected != text else { return nil }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  let oldLine = same < old.count ? "\"\(old[same])\"" : "the end"
  let newLine = same < new.count ? "\"\(new[same])\"" : "the end"
  return "line \(same + 1): expected \(oldLine), got \(newLine)"
}
