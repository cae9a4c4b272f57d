import Experiments

/// Reads quantities and margins from outside a scenario's file.
struct QuestionReader {
  let vocabulary: TargetVocabulary
  /// The declared currency, or nil.
  let currency: String?

  /// The quantities of texts, which are called `name` in messages.
  func quantities(_ texts: [String], from name: String) throws(ScenarioErrors) -> [Quantity] {
    var log = DiagnosticLog()
    let parser = TargetParser(vocabulary: vocabulary)
    let quantities = texts.enumerated().compactMap { place, text in
      parser.quantity(Self.node(of: text, from: name, rank: place), into: &log)
    }
    guard !log.hasErrors else { throw ScenarioErrors(diagnostics: log.inSourceOrder) }
    return quantities
  }

  /// The differences that do not matter, by quantity: a share of the value as `5 %`, or a size in
  /// the unit of a quantity as `2 min`, which holds for all quantities of that unit.
  ///
  /// `name` is what the texts are called in messages, as `--margin`. All problems are thrown at once.
  func margins(
    _ texts: [String], for quantities: [Quantity], from name: String
  ) throws(ScenarioErrors) -> [ContrastMargin?] {
    var log = DiagnosticLog()
    var margins = [ContrastMargin?](repeating: nil, count: quantities.count)
    var absolute = margins
    for (place, text) in texts.enumerated() {
      do throws(ExpressionProblem) {
        if let share = try Self.relativeMargin(text) {
          margins = margins.map { _ in .relative(share) }
        } else {
          try set(text, in: &absolute, for: quantities)
        }
      } catch {
        let span = Self.node(of: text, from: name, rank: place).span
        log.error(.badTarget, span, error.wording, hint: error.advice)
      }
    }
    guard !log.hasErrors else { throw ScenarioErrors(diagnostics: log.inSourceOrder) }
    return zip(absolute, margins).map { $0 ?? $1 }
  }

  /// nil where the text is no share.
  private static func relativeMargin(_ text: String) throws(ExpressionProblem) -> Double? {
    guard text.last(where: { !$0.isWhitespace }) == "%" else { return nil }
    let share = try LimitReader(currency: nil).value(token(text), unit: "share")
    guard share >= 0 else { throw belowZero(text) }
    return share
  }

  private func set(
    _ text: String, in margins: inout [ContrastMargin?], for quantities: [Quantity]
  ) throws(ExpressionProblem) {
    var problem: ExpressionProblem?
    var isUsed = false
    for (place, quantity) in quantities.enumerated() {
      let unit = quantity.measure.unitText(of: quantity.statistic)
      do throws(ExpressionProblem) {
        // Shares have relative margins only: `2 %` would mean two things.
        guard unit != "share" else { continue }
        let size = try LimitReader(currency: currency).value(Self.token(text), unit: unit)
        guard size >= 0 else { throw Self.belowZero(text) }
        margins[place] = .absolute(size)
        isUsed = true
      } catch {
        problem = problem ?? error
      }
    }
    if !isUsed, let problem { throw problem }
  }

  private static func token(_ text: String) -> ExpressionScanner.Token {
    var scanner = ExpressionScanner(text)
    return scanner.takeText(upTo: nil)
  }

  private static func belowZero(_ text: String) -> ExpressionProblem {
    token(text).problem(
      Wording(en: "a margin is not below 0", id: "batas toleransi tidak di bawah 0"),
      hint: Wording(en: "write for example `5 %`", id: "tulis misalnya `5 %`"))
  }

  private static func node(of text: String, from name: String, rank: Int) -> SourceNode {
    let source = SourceText(name: name, text: text, rank: rank + 1)
    return SourceNode(
      content: .scalar(text),
      span: SourceSpan(source: source, line: 1, column: 1, length: text.unicodeScalars.count))
  }
}
