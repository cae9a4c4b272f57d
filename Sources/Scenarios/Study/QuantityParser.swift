import EventKernel
import Experiments

/// Parses `STATISTIC(MEASURE) [of KEY=VALUE [and KEY=VALUE]] [by KEY [and KEY]]`.
struct QuantityParser {
  let vocabulary: TargetVocabulary
  /// Where it has come to in the text.
  var scanner: ExpressionScanner

  /// A parser at the start of a text.
  init(_ text: String, vocabulary: TargetVocabulary) {
    scanner = ExpressionScanner(text)
    self.vocabulary = vocabulary
  }

  /// The quantity at the start of the text; the scanner stops behind it.
  mutating func quantity(text: String) throws(ExpressionProblem) -> Quantity {
    let (statistic, measure) = try statisticOfMeasure()
    let scope = try scopeParts(of: measure)
    let by = try groupKeys(of: measure, besides: scope)
    return Quantity(text: text, statistic: statistic, measure: measure, scope: scope, by: by)
  }

  private mutating func statisticOfMeasure() throws(ExpressionProblem) -> (Statistic, Measure) {
    let word = scanner.take()
    guard Measure.allStatisticWords.contains(word.text) else {
      throw unknownStatistic(word)
    }
    try expect("(", after: "`\(word.text)`", hint: "write for example `\(word.text)(wait)`")
    let measure = try measure()
    guard measure.statisticWords.contains(word.text) else {
      throw word.problem(
        "`\(measure.rawValue)` has no `\(word.text)`",
        hint: "statistics of \(measure.rawValue): "
          + measure.statisticWords.joined(separator: ", "))
    }
    let statistic = try statistic(word, of: measure)
    try expect(")", after: "`\(measure.rawValue)`", hint: "close the parenthesis")
    return (statistic, measure)
  }

  private func unknownStatistic(_ word: ExpressionScanner.Token) -> ExpressionProblem {
    let words = Measure.allStatisticWords
    if word.text.isEmpty { return word.problem("a statistic is missing", hint: Self.form) }
    if Measure(rawValue: word.text) != nil {
      return word.problem(
        "`\(word.text)` is a measure; a statistic of it is needed",
        hint: "write for example `mean(\(word.text))`")
    }
    return word.problem(
      "`\(word.text)` is not a statistic",
      hint: suggestion(for: word.text, among: words).map { "did you mean `\($0)`?" }
        ?? "statistics: \(words.joined(separator: ", "))")
  }

  private static let form = "write for example `p90(wait) of stage=desk <= 30 min`"

  private mutating func measure() throws(ExpressionProblem) -> Measure {
    let word = scanner.take()
    guard let measure = Measure(rawValue: word.text) else {
      let all = Measure.allCases.filter { vocabulary.isOffice || !$0.isOfOffice }.map(\.rawValue)
      throw word.problem(
        word.text.isEmpty ? "a measure is missing" : "`\(word.text)` is not a measure",
        hint: suggestion(for: word.text, among: Measure.allCases.map(\.rawValue))
          .map { "did you mean `\($0)`?" } ?? "measures: \(all.joined(separator: ", "))")
    }
    guard vocabulary.isOffice || !measure.isOfOffice else {
      throw word.problem(
        "`\(word.text)` belongs to an office, and this file has no `offices`",
        hint: "measures of a plain queue: "
          + Measure.allCases.filter { !$0.isOfOffice }.map(\.rawValue).joined(separator: ", "))
    }
    return measure
  }

  private mutating func statistic(
    _ word: ExpressionScanner.Token, of measure: Measure
  ) throws(ExpressionProblem) -> Statistic {
    switch word.text {
    case "mean": return .mean
    case "sd": return .sd
    case "p50": return .p50
    case "p90": return .p90
    case "p95": return .p95
    case "p99": return .p99
    case "max": return .max
    case "share": return .share
    case "count": return .count
    case "rate": return .rate
    case "share_zero": return .shareZero
    case "at": return try atSample(of: measure)
    default: return try shareOver(measure)
    }
  }

  private mutating func shareOver(_ measure: Measure) throws(ExpressionProblem) -> Statistic {
    let threshold = try argument(of: "share_over", measure, example: measure.exampleLimit)
    let value = try LimitReader(currency: vocabulary.currency)
      .value(threshold, unit: measure.unitText)
    return .shareOver(text: threshold.text, threshold: value)
  }

  private mutating func atSample(of measure: Measure) throws(ExpressionProblem) -> Statistic {
    let time = try argument(of: "at", measure, example: "30 min")
    let minutes = try LimitReader(currency: nil).value(time, unit: "min")
    guard let sample = vocabulary.samples.first(where: { $0.at.minutes == minutes }) else {
      throw time.problem(
        "nothing is sampled at `\(time.text)`",
        hint: "add it at the top: `output: {sample_at: [\(time.text)]}`")
    }
    return .at(sample.text)
  }

  private mutating func argument(
    of statistic: String, _ measure: Measure, example: String
  ) throws(ExpressionProblem) -> ExpressionScanner.Token {
    let form = "write for example `\(statistic)(\(measure.rawValue), \(example))`"
    try expect(",", after: "`\(measure.rawValue)`", hint: form)
    let argument = scanner.takeText(upTo: ")")
    guard !argument.text.isEmpty else {
      throw argument.problem("a value is missing behind the comma", hint: form)
    }
    return argument
  }

  private mutating func scopeParts(
    of measure: Measure
  ) throws(ExpressionProblem) -> [ScopePart] {
    guard scanner.take("of") else { return [] }
    var parts: [ScopePart] = []
    repeat {
      let key = try scopeKey(of: measure, taken: parts.map(\.key))
      try expect("=", after: "`\(key.rawValue)`", hint: "write `\(key.rawValue)=…`")
      let value = scanner.take()
      guard !value.text.isEmpty else {
        throw value.problem("a value of `\(key.rawValue)` is missing", hint: Self.form)
      }
      if let problem = vocabulary.problem(of: value, for: key, of: measure) { throw problem }
      parts.append(ScopePart(key: key, value: value.text))
    } while scanner.take("and")
    return parts
  }

  private mutating func groupKeys(
    of measure: Measure, besides scope: [ScopePart]
  ) throws(ExpressionProblem) -> [ScopeKey] {
    guard scanner.take("by") else { return [] }
    var keys: [ScopeKey] = []
    repeat {
      keys.append(try scopeKey(of: measure, taken: scope.map(\.key) + keys))
    } while scanner.take("and")
    return keys
  }

  private mutating func scopeKey(
    of measure: Measure, taken: [ScopeKey]
  ) throws(ExpressionProblem) -> ScopeKey {
    let word = scanner.take()
    let possible = vocabulary.keys.filter(measure.scopeKeys.contains)
    let list = possible.map(\.rawValue).joined(separator: ", ")
    guard let key = ScopeKey(rawValue: word.text) else {
      throw word.problem(
        word.text.isEmpty ? "a key is missing" : "`\(word.text)` is not a key of a scope",
        hint: suggestion(for: word.text, among: possible.map(\.rawValue))
          .map { "did you mean `\($0)`?" } ?? "keys: \(list)")
    }
    guard possible.contains(key) else {
      throw word.problem(
        "`\(measure.rawValue)` cannot be restricted by `\(key.rawValue)` here",
        hint: possible.isEmpty ? "leave it out" : "keys: \(list)")
    }
    guard !taken.contains(key) else {
      throw word.problem("`\(key.rawValue)` stands twice", hint: "remove one of them")
    }
    return key
  }

  /// Moves over a sign that must come next.
  mutating func expect(
    _ sign: String, after place: String, hint: String
  ) throws(ExpressionProblem) {
    let found = scanner.next
    guard !scanner.take(sign) else { return }
    throw found.problem(
      "`\(sign)` is needed after \(place), but \(found.name) was found", hint: hint)
  }
}

extension ExpressionScanner.Token {
  /// What it is called in messages.
  var name: String { text.isEmpty ? "the end" : "`\(text)`" }
}

extension Measure {
  /// A limit in its unit, for examples.
  fileprivate var exampleLimit: String {
    switch unitText {
    case "days": "7 days"
    case "count": "3"
    case "IDR": "350_000 IDR"
    case "people": "20"
    default: "30 min"
    }
  }
}
