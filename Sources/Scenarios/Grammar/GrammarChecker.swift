import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Turns a text into checked values, and reports every problem of every value.
struct GrammarChecker {
  /// The problems found.
  var log = DiagnosticLog()
  /// Values that name a source or a kind.
  var sourcedValues: [SourcedValue] = []
  /// Values that are not known exactly.
  var uncertainValues = UncertainValues()
  /// The path of the distribution that is being read.
  var lawPath = ""
  /// Where sources are mentioned.
  var sourceMentions: [(name: String, span: SourceSpan)] = []
  /// Defaults that were used.
  var defaultsUsed: [Setting] = []
  /// Places of values with a source, and of maps without a key, that hold for several paths.
  var sharedPlaces = SharedPlaces()
  /// The currency of the file: declared, or that of the first amount.
  var currency: (name: String, span: SourceSpan)?
  /// Where tables are read from.
  let folder: TableFolder

  /// A checker for the texts of one file.
  init(folder: TableFolder) {
    self.folder = folder
  }

  /// Checks a value against what may stand there.
  mutating func check(_ written: SourceNode, as kind: ValueKind, path: String) -> CheckedNode {
    let node = unwrapped(written, kind: kind, path: path)
    return CheckedNode(value: value(of: node, as: kind, path: path), node: node, path: path)
  }

  private mutating func value(
    of node: SourceNode, as kind: ValueKind, path: String
  ) -> CheckedValue? {
    lawPath = path
    return switch kind {
    case .object(let grammar): object(node, grammar, path: path).map(CheckedValue.object)
    case .list(let item, let atLeast): list(node, of: item, atLeast: atLeast, path: path)
    case .map(let keys, let value): map(node, keys, of: value, path: path)
    case .shares(let keys): shares(node, keys, path: path)
    case .either(let kinds): either(node, kinds, path: path)
    case .law(let unit): law(node, unit).map(CheckedValue.law)
    case .lawBeside(let unit, let beside): lawBeside(node, unit, beside, path: path)
    case .discreteCount(let range): discreteCount(node, range).map(CheckedValue.discreteCount)
    case .settings: settings(node)
    case .anything: nil
    case .label where node.entries != nil: label(node)
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .expression:
      scalar(node, as: kind)
    }
  }

  /// A map of paths; the values are checked where the paths lead.
  private mutating func settings(_ node: SourceNode) -> CheckedValue? {
    guard node.entries != nil else {
      reportShape(
        node,
        needed: Wording(
          en: "a map of paths with their new values",
          id: "pasangan alamat kunci dan nilai barunya"))
      return nil
    }
    return .map([])
  }

  /// One text per language.
  private mutating func label(_ node: SourceNode) -> CheckedValue? {
    for entry in node.entries ?? [] where entry.value.scalar == nil {
      reportShape(entry.value, needed: Wording(en: "a text", id: "teks"))
    }
    return node.label.map { .text($0.english) }
  }

  /// Reports that a value is written as the wrong kind of YAML node.
  mutating func reportShape(_ node: SourceNode, needed: Wording, hint: Wording? = nil) {
    let isEmpty = node.scalar?.isEmpty ?? false
    log.error(
      isEmpty ? .missingKey : .wrongShape, node.span,
      isEmpty
        ? Wording(
          en: "a value is missing: \(needed) is needed",
          id: "nilai belum diisi: diperlukan \(needed)")
        : Wording(
          en: "\(needed) is needed, but \(node.kindName) was found",
          id: "diperlukan \(needed), tetapi yang ditemukan \(node.kindName)"),
      hint: isEmpty ? nil : hint)
  }

  /// Reports a problem of a scalar's text.
  mutating func report(_ problem: ValueProblem, at span: SourceSpan) {
    log.error(problem.code, span, problem.wording, hint: problem.advice)
  }
}
