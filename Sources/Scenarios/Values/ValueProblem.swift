import Experiments

/// Why a text is not the value that its field needs.
struct ValueProblem: Error, Equatable {
  let code: DiagnosticCode
  /// The rule and the value found.
  let wording: Wording
  /// The corrected text or the allowed range.
  let advice: Wording?

  /// A problem without a place; who reads the field knows it.
  init(_ code: DiagnosticCode, _ message: Wording, hint: Wording? = nil) {
    self.code = code
    wording = message
    advice = hint
  }

  /// The rule and the value found, in English.
  var message: String { wording.english }

  /// The corrected text or the allowed range, in English.
  var hint: String? { advice?.english }
}
