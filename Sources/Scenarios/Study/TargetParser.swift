import Experiments

/// Parses the expressions of targets and quantities at their places in a file.
struct TargetParser {
  let vocabulary: TargetVocabulary

  /// The target of an expression, or nil after a report.
  func target(_ node: SourceNode, isHard: Bool, into log: inout DiagnosticLog) -> Target? {
    guard let text = node.scalar else { return nil }
    do throws(ExpressionProblem) {
      let target = try target(text, isHard: isHard)
      judge(target, at: node.span, into: &log)
      adviseOnPoint(of: target, at: node.span, into: &log)
      return target
    } catch {
      report(error, of: node, into: &log)
      return nil
    }
  }

  /// The quantity of an expression, or nil after a report.
  func quantity(_ node: SourceNode, into log: inout DiagnosticLog) -> Quantity? {
    guard let text = node.scalar else { return nil }
    do throws(ExpressionProblem) {
      var parser = QuantityParser(text, vocabulary: vocabulary)
      let quantity = try parser.quantity(text: text)
      let rest = parser.scanner.next
      guard rest.text.isEmpty else {
        throw rest.problem(
          Wording(
            en: "`\(rest.text)` is too much: a quantity ends here",
            id: "`\(rest.text)` berlebih: besaran berakhir di sini"),
          hint: TargetOperator(rawValue: rest.text) == nil
            ? nil
            : Wording(
              en: "comparisons belong under `targets`",
              id: "perbandingan ditaruh di bawah `targets`"))
      }
      return quantity
    } catch {
      report(error, of: node, into: &log)
      return nil
    }
  }

  private func report(
    _ problem: ExpressionProblem, of node: SourceNode, into log: inout DiagnosticLog
  ) {
    log.error(
      .badTarget,
      node.span.part(offset: node.textOffset + problem.offset, length: problem.length),
      problem.wording, hint: problem.advice)
  }

  private func target(_ text: String, isHard: Bool) throws(ExpressionProblem) -> Target {
    var parser = QuantityParser(text, vocabulary: vocabulary)
    let quantity = try parser.quantity(text: text)
    let comparison = try comparison(&parser)
    let quantityText = String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(comparison.offset)))
    let limit = try LimitReader(currency: vocabulary.currency).value(
      parser.scanner.takeText(upTo: nil),
      unit: quantity.measure.unitText(of: quantity.statistic))
    return Target(
      quantity: Quantity(
        text: quantityText.trimmed, statistic: quantity.statistic, measure: quantity.measure,
        scope: quantity.scope, by: quantity.by),
      comparison: comparison.sign, limit: limit, isHard: isHard, text: text)
  }

  private func comparison(
    _ parser: inout QuantityParser
  ) throws(ExpressionProblem) -> (sign: TargetOperator, offset: Int) {
    let token = parser.scanner.take()
    if let sign = TargetOperator(rawValue: token.text) { return (sign, token.offset) }
    let meant: TargetOperator? =
      switch token.text {
      case "≤", "=<": .lessOrEqual
      case "≥", "=>": .greaterOrEqual
      default: nil
      }
    throw token.problem(
      Wording(
        en: "a comparison is needed here, but \(token.name) was found",
        id: "diperlukan perbandingan di sini, tetapi yang ditemukan \(token.name)"),
      hint: meant.map { Wording(en: "write `\($0.rawValue)`", id: "tulis `\($0.rawValue)`") }
        ?? Wording(en: "write one of <=, >=, < and >", id: "tulis salah satu dari <=, >=, < dan >"))
  }

  private func adviseOnPoint(
    of target: Target, at span: SourceSpan, into log: inout DiagnosticLog
  ) {
    let unit = target.quantity.measure.unitText(of: target.quantity.statistic)
    let limit = target.text.split { "<>=".contains($0) }.last.map(String.init) ?? ""
    guard unit != "share" else { return }
    do throws(ValueProblem) {
      let number = try NumberText(limit, example: "1")
      guard let problem = ThousandsPoint(number.digits)?.problem(unit: number.unit) else { return }
      log.warning(problem.code, span, problem.wording, hint: problem.advice)
    } catch {
      // A limit that is no number has been refused before.
    }
  }

  private func judge(_ target: Target, at span: SourceSpan, into log: inout DiagnosticLog) {
    let quantity = target.quantity
    let range = quantity.measure.possibleValues(of: quantity.statistic)
    let (name, low, high) = (
      quantity.measure.rawValue, range.lowerBound.boundText, range.upperBound.boundText
    )
    let bounds = Wording(
      en: "\(name) lies between \(low) and \(high)", id: "\(name) berada antara \(low) dan \(high)")
    switch target.verdict(for: range) {
    case .pass:
      log.warning(
        .easyTarget, span,
        Wording(
          en: "nobody can miss this target: here \(bounds)",
          id: "target ini tidak mungkin gagal: di sini \(bounds)"),
        hint: Wording(
          en: "check the comparison and the limit",
          id: "periksa perbandingan dan batasnya"))
    case .fail:
      log.error(
        .badTarget, span,
        Wording(
          en: "nobody can meet this target: here \(bounds)",
          id: "target ini tidak mungkin terpenuhi: di sini \(bounds)"),
        hint: Wording(
          en: "check the comparison and the limit",
          id: "periksa perbandingan dan batasnya"))
    case .undecided: break
    }
  }
}

extension Target {
  /// Pass or fail if every value of a range gives the same answer.
  fileprivate func verdict(for range: ClosedRange<Double>) -> Verdict {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch comparison {
    case .lessOrEqual: return high <= limit ? .pass : low > limit ? .fail : .undecided
    case .less: return high < limit ? .pass : low >= limit ? .fail : .undecided
    case .greaterOrEqual: return low >= limit ? .pass : high < limit ? .fail : .undecided
    case .greater: return low > limit ? .pass : high <= limit ? .fail : .undecided
    }
  }
}

extension Double {
  /// The number, or a word where there is no limit.
  fileprivate var boundText: Wording {
    guard isInfinite else { return Wording(shortText) }
    return self < 0
      ? Wording(en: "minus infinity", id: "minus tak hingga")
      : Wording(en: "infinity", id: "tak hingga")
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
