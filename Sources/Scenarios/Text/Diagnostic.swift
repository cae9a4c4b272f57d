public import Experiments

/// A problem of a scenario file, at a place.
public struct Diagnostic: Sendable {
  /// Which rule was broken.
  public var code: DiagnosticCode
  /// Whether it prevents a run.
  public var severity: Severity
  /// The rule and the value found.
  public var wording: Wording
  /// Where; nil if the problem is the file itself.
  public var span: SourceSpan?
  /// The next step: a suggestion, the corrected text or the allowed range.
  public var advice: Wording?
  /// Other places that matter.
  public var notes: [Note]

  /// Whether the scenario can be run all the same.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// A remark at another place.
  public struct Note: Sendable {
    /// What is to be seen there.
    public var wording: Wording
    /// The other place.
    public var span: SourceSpan

    /// A remark at a place.
    init(message: Wording, span: SourceSpan) {
      wording = message
      self.span = span
    }

    /// What is to be seen there, in English.
    public var message: String { wording.english }
  }

  /// The rule and the value found, in English.
  public var message: String { wording.english }

  /// The next step, in English.
  public var hint: String? { advice?.english }

  /// Whether it comes before another one in a list: by file, line and column.
  func precedes(_ other: Diagnostic) -> Bool {
    switch (span, other.span) {
    case (let mine?, let theirs?): mine.precedes(theirs)
    case (nil, .some): true
    case (_, nil): false
    }
  }
}

/// Collects the problems of a text while it is read.
struct DiagnosticLog: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  /// Whether anything was found that prevents a run.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Everything found, in source order; what was found first comes first at one place.
  var inSourceOrder: [Diagnostic] {
    let order = diagnostics.indices.sorted { a, b in
      if diagnostics[a].precedes(diagnostics[b]) { return true }
      if diagnostics[b].precedes(diagnostics[a]) { return false }
      return a < b
    }
    return order.map { diagnostics[$0] }
  }

  /// Records an error.
  mutating func error(
    _ code: DiagnosticCode, _ span: SourceSpan?, _ message: Wording, hint: Wording? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    add(
      Diagnostic(
        code: code, severity: .error, wording: message, span: span, advice: hint, notes: notes))
  }

  /// Records advice that is not an error.
  mutating func warning(
    _ code: DiagnosticCode, _ span: SourceSpan?, _ message: Wording, hint: Wording? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    add(
      Diagnostic(
        code: code, severity: .warning, wording: message, span: span, advice: hint, notes: notes))
  }

  /// Takes over the problems of another log, some with a note; what is already known is not
  /// repeated.
  mutating func merge(
    _ other: DiagnosticLog, note: (Diagnostic) -> Diagnostic.Note? = { _ in nil }
  ) {
    for var diagnostic in other.diagnostics where !isKnown(diagnostic) {
      if let note = note(diagnostic) { diagnostic.notes.append(note) }
      add(diagnostic)
    }
  }

  private func isKnown(_ diagnostic: Diagnostic) -> Bool {
    seen.contains(identity(of: diagnostic))
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    guard seen.insert(identity(of: diagnostic)).inserted else { return }
    diagnostics.append(diagnostic)
  }

  private func identity(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.span.map { "\($0.source.rank):\($0.line):\($0.column)" } ?? ""
    return "\(place) \(diagnostic.code.rawValue) \(diagnostic.message)"
  }
}
