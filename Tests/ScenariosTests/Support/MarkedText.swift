import Scenarios
import Testing

/// A text in which circled numbers stand before the places where problems are expected.
struct MarkedText {
  /// The text without the markers.
  let text: String
  /// The markers by the place they stand before, written `line:column`.
  let markers: [String: String]

  /// Takes the markers out of a text.
  init(_ marked: String) {
    var clean = String.UnicodeScalarView()
    var markers: [String: String] = [:]
    var (line, column) = (1, 1)
    for character in marked.unicodeScalars {
      if Self.markers.contains(character) {
        markers["\(line):\(column)"] = String(character)
        continue
      }
      clean.append(character)
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    text = String(clean)
    self.markers = markers
  }

  /// The circled numbers from 1 to 20.
  private static let markers: ClosedRange<Unicode.Scalar> = "①"..."⑳"

  /// A problem in one line: its marker (or place), its code and its message.
  func line(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { "\($0.line):\($0.column)" } ?? "file"
    let severity = diagnostic.severity == .warning ? "warning " : ""
    return
      "\(markers[place] ?? place) \(severity)\(diagnostic.code.rawValue): \(diagnostic.message)"
  }
}
