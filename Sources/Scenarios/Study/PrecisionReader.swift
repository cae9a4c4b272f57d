import Experiments

/// Reads how precisely the estimates of a stopping rule are to be known.
struct PrecisionReader {
  let parser: TargetParser
  let limits: LimitReader

  /// The estimates that can be read; the others are reported.
  func wanted(by rule: CheckedObject, into log: inout DiagnosticLog) -> [WantedPrecision] {
    let common = rule.isWritten("precision") ? rule.node("precision")?.node : nil
    let items = rule.list("of") ?? []
    if common == nil, let bare = items.first(where: { $0.object == nil && $0.text != nil }) {
      log.error(
        .missingKey, bare.node.span,
        Wording(
          en: "how precisely is `\(bare.text ?? "")` to be known?",
          id: "seberapa teliti `\(bare.text ?? "")` harus diketahui?"),
        hint: Wording(
          en: "add for example `precision: 5 %`", id: "tambahkan misalnya `precision: 5 %`"))
      return []
    }
    return items.compactMap { item in
      let own = item.object
      guard let expression = own.map({ $0.node("that")?.node }) ?? item.node,
        let precision = own.map({ $0.node("precision")?.node }) ?? common,
        let quantity = parser.quantity(expression, into: &log),
        let halfWidth = halfWidth(precision, of: quantity, into: &log)
      else { return nil }
      return WantedPrecision(quantity: quantity, halfWidth: halfWidth)
    }
  }

  /// A half-width for a quantity, or nil after a report.
  private func halfWidth(
    _ node: SourceNode, of quantity: Quantity, into log: inout DiagnosticLog
  ) -> WantedPrecision.HalfWidth? {
    guard let text = node.scalar else { return nil }
    do throws(ValueProblem) {
      let halfWidth = try halfWidth(text, of: quantity)
      guard halfWidth.size > 0 else {
        throw ValueProblem(
          .outOfRange,
          Wording(
            en: "a precision of 0 is never reached", id: "ketelitian 0 tidak pernah tercapai"),
          hint: Wording(
            en: "write for example `precision: 5 %`", id: "tulis misalnya `precision: 5 %`"))
      }
      return halfWidth
    } catch {
      log.error(error.code, node.span, error.wording, hint: error.advice)
      return nil
    }
  }

  /// A share of the value where a bare number or `%` is written, else an amount.
  private func halfWidth(
    _ text: String, of quantity: Quantity
  ) throws(ValueProblem) -> WantedPrecision.HalfWidth {
    let number = try NumberText(text, example: "5 %")
    if number.unit.isEmpty || number.unit == "%" {
      return .relative(try ScalarReader.share(text))
    }
    let unit = quantity.measure.unitText(of: quantity.statistic)
    switch unit {
    case "share":
      guard number.unit == "points" else { throw misfit(text, quantity, "2 points") }
      return .absolute(number.value / 100)
    case "count", "people":
      guard ["people", "times"].contains(number.unit) else {
        throw misfit(text, quantity, unit == "people" ? "2 people" : "2 times")
      }
      return .absolute(number.value)
    case _:
      let token = ExpressionScanner.Token(text: text, offset: 0)
      do throws(ExpressionProblem) {
        return .absolute(try limits.value(token, unit: unit))
      } catch {
        throw ValueProblem(.unknownUnit, error.wording, hint: error.advice)
      }
    }
  }

  private func misfit(_ text: String, _ quantity: Quantity, _ example: String) -> ValueProblem {
    ValueProblem(
      .unknownUnit,
      Wording(
        en: "`\(text)` is no precision of `\(quantity.text)`",
        id: "`\(text)` bukan ketelitian `\(quantity.text)`"),
      hint: Wording(
        en: "write `5 %` of its value, or an amount as `\(example)`",
        id: "tulis `5 %` dari nilainya, atau besarnya seperti `\(example)`"))
  }
}

extension WantedPrecision.HalfWidth {
  fileprivate var size: Double {
    switch self {
    case .relative(let share): share
    case .absolute(let amount): amount
    }
  }
}
