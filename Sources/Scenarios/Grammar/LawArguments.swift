import Experiments

/// The parameters of a law, read and checked one by one.
struct LawArguments {
  private var numbers: [String: Double] = [:]
  private var lists: [String: [Double]] = [:]
  private var spans: [String: SourceSpan] = [:]
  private var texts: [String: String] = [:]
  private let start: SourceSpan

  /// Reads the parameters; nil if one is missing or wrong, which has been reported.
  init?(
    entries: [SourceEntry], span: SourceSpan, parameters: [LawGrammar.Parameter],
    reader: LawReader, checker: inout GrammarChecker
  ) {
    start = span
    let own = parameters.map(\.key)
    let keys = own + LawGrammar.bounds.filter { !own.contains($0) }
    for entry in entries where !keys.contains(entry.key) {
      checker.log.error(
        .unknownKey, entry.keySpan,
        Wording(
          en: "`\(entry.key)` is not a parameter of \(reader.grammar.name)",
          id: "`\(entry.key)` bukan parameter \(reader.grammar.name)"),
        hint: suggestion(for: entry.key, among: keys).map(Wording.didYouMean)
          ?? Wording(
            en: "parameters: \(keys.joined(separator: ", "))",
            id: "parameter: \(keys.joined(separator: ", "))"))
    }
    for parameter in parameters {
      guard let entry = entries.first(where: { $0.key == parameter.key }) else {
        checker.log.error(
          .missingKey, span,
          Wording(
            en: "\(reader.grammar.name) needs `\(parameter.key)`",
            id: "\(reader.grammar.name) memerlukan `\(parameter.key)`"))
        continue
      }
      spans[parameter.key] = entry.value.span
      read(entry.value, parameter, reader, &checker)
    }
    guard numbers.count + lists.count == parameters.count else { return nil }
  }

  /// A single parameter.
  subscript(key: String) -> Double {
    guard let number = numbers[key] else { preconditionFailure("no parameter \(key)") }
    return number
  }

  /// A single parameter as written.
  func text(_ key: String) -> String { texts[key] ?? "" }

  /// A parameter that is a list.
  func list(_ key: String) -> [Double] {
    lists[key] ?? []
  }

  /// Where a parameter is written.
  func span(of key: String) -> SourceSpan {
    spans[key] ?? start
  }

  private mutating func read(
    _ written: SourceNode, _ parameter: LawGrammar.Parameter, _ reader: LawReader,
    _ checker: inout GrammarChecker
  ) {
    let unit = reader.unit
    switch parameter.role {
    case .positiveValues, .shares:
      lists[parameter.key] = list(written, parameter.role, unit, &checker)
    case .value, .positiveValue, .number, .numberIn, .count:
      let path = reader.path(of: "\(reader.grammar.name).\(parameter.key)", checker)
      let node = checker.unwrapped(written, kind: parameter.kind(in: unit), path: path)
      guard let text = node.scalar, !text.isEmpty else {
        checker.reportShape(
          node,
          needed: Wording(
            en: "a value for `\(parameter.key)`",
            id: "nilai untuk `\(parameter.key)`"))
        return
      }
      texts[parameter.key] = text
      numbers[parameter.key] = number(
        text, parameter, unit, at: node.span, &checker)
    }
  }

  private func number(
    _ text: String, _ parameter: LawGrammar.Parameter, _ unit: DrawnUnit, at span: SourceSpan,
    _ checker: inout GrammarChecker
  ) -> Double? {
    switch parameter.role {
    case .value: return checker.drawnValue(text, unit, at: span)
    case .positiveValue, .positiveValues:
      return positive(text, parameter.key, unit, at: span, &checker)
    case .shares: return nil
    case .count(let range):
      do throws(ValueProblem) {
        return Double(try ScalarReader.count(text, in: range))
      } catch {
        checker.report(error, at: span)
        return nil
      }
    case .numberIn(let range):
      do throws(ValueProblem) {
        return try ScalarReader.number(text, in: range, noun: "`\(parameter.key)`")
      } catch {
        checker.report(error, at: span)
        return nil
      }
    case .number(let above, let below):
      do throws(ValueProblem) {
        let isShare = above == 0 && below == 1
        let value =
          isShare
          ? try ScalarReader.share(text)
          : try ScalarReader.number(text, in: -1e300...1e300, noun: Wording(parameter.key))
        guard value > above, value < below else {
          throw ValueProblem(
            .outOfRange,
            Wording(
              en: "`\(parameter.key)` is `\(text)`",
              id: "`\(parameter.key)` adalah `\(text)`"),
            hint: Wording(
              en: "allowed: more than \(above.shortText), less than \(below.shortText)",
              id: "yang boleh: lebih dari \(above.shortText), kurang dari \(below.shortText)"))
        }
        return value
      } catch {
        checker.report(error, at: span)
        return nil
      }
    }
  }

  private func positive(
    _ text: String, _ key: String, _ unit: DrawnUnit, at span: SourceSpan,
    _ checker: inout GrammarChecker
  ) -> Double? {
    guard let value = checker.drawnValue(text, unit, at: span) else { return nil }
    guard value > 0 else {
      checker.log.error(
        .outOfRange, span, Wording(en: "`\(key)` is `\(text)`", id: "`\(key)` adalah `\(text)`"),
        hint: Wording(en: "allowed: more than 0", id: "yang boleh: lebih dari 0"))
      return nil
    }
    return value
  }

  private func list(
    _ node: SourceNode, _ role: LawGrammar.Role, _ unit: DrawnUnit, _ checker: inout GrammarChecker
  ) -> [Double]? {
    guard let items = node.items, !items.isEmpty else {
      checker.reportShape(node, needed: Wording(en: "a list", id: "daftar"))
      return nil
    }
    var values: [Double?] = []
    for item in items {
      if case .shares = role {
        values.append(checker.check(item, as: .share, path: "").number)
      } else if let text = item.scalar {
        values.append(positive(text, "means", unit, at: item.span, &checker))
      } else {
        checker.reportShape(item, needed: unit.valueName)
        values.append(nil)
      }
    }
    if case .shares = role { checker.checkSum(of: values, at: node.span) }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }
}

extension LawGrammar.Parameter {
  /// The kind of its value in a law of a unit.
  fileprivate func kind(in unit: DrawnUnit) -> ValueKind {
    switch role {
    case .value, .positiveValue, .positiveValues: unit.valueKind
    case .number(let above, let below):
      above == 0 && below == 1 ? .share : .number(above...below, noun: Wording(key))
    case .numberIn(let range): .number(range, noun: Wording(key))
    case .count(let range): .count(range)
    case .shares: .share
    }
  }
}
