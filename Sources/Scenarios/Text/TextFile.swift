import Experiments
import Foundation

/// Reads files of text with limits.
enum TextFile {
  /// The greatest size of a scenario: 1 MiB.
  static let scenarioLimit = 1 << 20
  /// The greatest size of a table: 64 MiB.
  static let tableLimit = 64 << 20

  /// The text of a file without a byte order mark; messages call it by its name.
  static func read(
    _ path: String, called name: String, limit: Int
  ) throws(ValueProblem) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw ValueProblem(
        .fileMissing, Wording(en: "there is no file `\(name)`", id: "tidak ada berkas `\(name)`"),
        hint: Wording(en: "check the path and the spelling", id: "periksa letak dan ejaannya"))
    }
    guard !isDirectory.boolValue else {
      throw ValueProblem(
        .fileUnreadable,
        Wording(
          en: "`\(name)` is a directory, not a file",
          id: "`\(name)` adalah folder, bukan berkas"),
        hint: Wording(en: "name a file inside it", id: "sebut berkas di dalamnya"))
    }
    let data = try bytes(path, called: name, limit: limit)
    guard data.count <= limit else {
      throw ValueProblem(
        .fileTooLarge,
        Wording(
          en: "`\(name)` has more than \(limit >> 20) MiB",
          id: "`\(name)` lebih dari \(limit >> 20) MiB"),
        hint: Wording(
          en: "long tables belong in CSV files that the scenario names",
          id: "tabel panjang ditaruh dalam berkas CSV yang disebut skenario"))
    }
    return try text(data, called: name)
  }

  /// At most one byte more than the limit.
  private static func bytes(
    _ path: String, called name: String, limit: Int
  ) throws(ValueProblem) -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let data = try handle.read(upToCount: limit + 1) ?? Data()
      try handle.close()
      return data
    } catch {
      throw ValueProblem(
        .fileUnreadable,
        Wording(en: "`\(name)` cannot be read", id: "`\(name)` tidak dapat dibaca"),
        hint: Wording(en: "check the permissions of the file", id: "periksa izin berkas"))
    }
  }

  private static func text(_ data: Data, called name: String) throws(ValueProblem) -> String {
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard !bytes.contains(0) else {
      throw ValueProblem(
        .fileNotText,
        Wording(
          en: "`\(name)` is not text: it has zero bytes",
          id: "`\(name)` bukan teks: ada byte nol di dalamnya"),
        hint: Wording(en: "save the file as text in UTF-8", id: "simpan berkas sebagai teks UTF-8"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValueProblem(
        .fileNotText,
        Wording(
          en: "`\(name)` is not UTF-8 text\(place(ofBadByteIn: bytes))",
          id: "`\(name)` bukan teks UTF-8\(place(ofBadByteIn: bytes))"),
        hint: Wording(en: "save the file in UTF-8", id: "simpan berkas dalam UTF-8"))
    }
    let hasContent = text.unicodeScalars.contains { !$0.properties.isWhitespace }
    guard hasContent else {
      throw ValueProblem(
        .fileEmpty, Wording(en: "`\(name)` is empty", id: "`\(name)` kosong"),
        hint: Wording(
          en: "a scenario starts with `antrean: 1` and `name: …`",
          id: "skenario dimulai dengan `antrean: 1` dan `name: …`"))
    }
    return text
  }

  /// The line on which the first byte stands that is not UTF-8.
  private static func place(ofBadByteIn bytes: Data) -> Wording {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return bad.map { Wording(en: " (line \($0 + 1))", id: "\u{20}(baris \($0 + 1))") } ?? ""
  }
}
