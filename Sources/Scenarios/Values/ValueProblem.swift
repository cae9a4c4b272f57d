/// Why a text is not the value that its field needs.
struct ValueProblem: Error, Equatable {
  let code: DiagnosticCode
  /// The rule and the value found.
  let message: String
  /// The corrected text or the allowed range.
  let hint: String?

  /// A problem without a place; who reads the field knows it.
  init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
