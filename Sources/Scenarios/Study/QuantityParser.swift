import EventKernel
import Experiments
import PassportOffice

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
    try expect(
      "(", after: "`\(word.text)`",
      hint: Wording(
        en: "write for example `\(word.text)(wait)`",
        id: "tulis misalnya `\(word.text)(wait)`"))
    let measure = try measure()
    guard measure.statisticWords.contains(word.text) else {
      let words = measure.statisticWords.joined(separator: ", ")
      throw word.problem(
        Wording(
          en: "`\(measure.rawValue)` has no `\(word.text)`",
          id: "`\(measure.rawValue)` tidak mempunyai `\(word.text)`"),
        hint: Wording(
          en: "statistics of \(measure.rawValue): \(words)",
          id: "statistik \(measure.rawValue): \(words)"))
    }
    let statistic = try statistic(word, of: measure)
    try expect(
      ")", after: "`\(measure.rawValue)`",
      hint: Wording(en: "close the parenthesis", id: "tutup kurungnya"))
    return (statistic, measure)
  }

  private func unknownStatistic(_ word: ExpressionScanner.Token) -> ExpressionProblem {
    let words = Measure.allStatisticWords
    if word.text.isEmpty {
      return word.problem(
        Wording(en: "a statistic is missing", id: "statistik belum ditulis"), hint: Self.form)
    }
    if Measure(rawValue: word.text) != nil {
      return word.problem(
        Wording(
          en: "`\(word.text)` is a measure; a statistic of it is needed",
          id: "`\(word.text)` adalah ukuran; diperlukan statistiknya"),
        hint: Wording(
          en: "write for example `mean(\(word.text))`",
          id: "tulis misalnya `mean(\(word.text))`"))
    }
    return word.problem(
      Wording(en: "`\(word.text)` is not a statistic", id: "`\(word.text)` bukan statistik"),
      hint: suggestion(for: word.text, among: words).map(Wording.didYouMean)
        ?? Wording(
          en: "statistics: \(words.joined(separator: ", "))",
          id: "statistik: \(words.joined(separator: ", "))"))
  }

  private static let form = Wording(
    en: "write for example `p90(wait) of stage=desk <= 30 min`",
    id: "tulis misalnya `p90(wait) of stage=desk <= 30 min`")

  private mutating func measure() throws(ExpressionProblem) -> Measure {
    let word = scanner.take()
    guard let measure = Measure(rawValue: word.text) else {
      let all = Measure.allCases.filter { vocabulary.isOffice || !$0.isOfOffice }.map(\.rawValue)
      throw word.problem(
        word.text.isEmpty
          ? Wording(en: "a measure is missing", id: "ukuran belum ditulis")
          : Wording(en: "`\(word.text)` is not a measure", id: "`\(word.text)` bukan ukuran"),
        hint: suggestion(for: word.text, among: Measure.allCases.map(\.rawValue))
          .map(Wording.didYouMean)
          ?? Wording(
            en: "measures: \(all.joined(separator: ", "))",
            id: "ukuran: \(all.joined(separator: ", "))"))
    }
    guard vocabulary.isOffice || !measure.isOfOffice else {
      let names = Measure.allCases.filter { !$0.isOfOffice }.map(\.rawValue)
        .joined(separator: ", ")
      throw word.problem(
        Wording(
          en: "`\(word.text)` belongs to an office, and this file has no `offices`",
          id: "`\(word.text)` milik sebuah kantor, sedangkan berkas ini tanpa `offices`"),
        hint: Wording(
          en: "measures of a plain queue: \(names)", id: "ukuran antrean sederhana: \(names)"))
    }
    guard vocabulary.hasCosts || !measure.needsCosts else {
      throw word.problem(
        Wording(
          en: "`\(word.text)` needs `costs`, and this file has none",
          id: "`\(word.text)` memerlukan `costs`, yang tidak ada dalam berkas ini"),
        hint: Wording(
          en: "add for example `costs: {desk: {interview: 70_000 IDR / h}}`",
          id: "tambahkan misalnya `costs: {desk: {interview: 70_000 IDR / h}}`"))
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
    let threshold = try argument(
      of: "share_over", measure, example: measure.exampleLimit(in: vocabulary.currency))
    let value = try LimitReader(currency: vocabulary.currency)
      .value(threshold, unit: measure.unitText)
    return .shareOver(text: threshold.text, threshold: value)
  }

  private mutating func atSample(of measure: Measure) throws(ExpressionProblem) -> Statistic {
    let time = try argument(of: "at", measure, example: "30 min")
    let minutes = try LimitReader(currency: nil).value(time, unit: "min")
    guard let sample = vocabulary.samples.first(where: { $0.at.minutes == minutes }) else {
      throw time.problem(
        Wording(
          en: "nothing is sampled at `\(time.text)`",
          id: "tidak ada yang dicuplik pada `\(time.text)`"),
        hint: Wording(
          en: "add it at the top: `output: {sample_at: [\(time.text)]}`",
          id: "tambahkan di bagian atas: `output: {sample_at: [\(time.text)]}`"))
    }
    return .at(sample.text)
  }

  private mutating func argument(
    of statistic: String, _ measure: Measure, example: String
  ) throws(ExpressionProblem) -> ExpressionScanner.Token {
    let form = Wording(
      en: "write for example `\(statistic)(\(measure.rawValue), \(example))`",
      id: "tulis misalnya `\(statistic)(\(measure.rawValue), \(example))`")
    try expect(",", after: "`\(measure.rawValue)`", hint: form)
    let argument = scanner.takeText(upTo: ")")
    guard !argument.text.isEmpty else {
      throw argument.problem(
        Wording(
          en: "a value is missing behind the comma",
          id: "nilai sesudah koma belum ditulis"), hint: form)
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
      try expect(
        "=", after: "`\(key.rawValue)`",
        hint: Wording(en: "write `\(key.rawValue)=…`", id: "tulis `\(key.rawValue)=…`"))
      let value = scanner.take()
      guard !value.text.isEmpty else {
        throw value.problem(
          Wording(
            en: "a value of `\(key.rawValue)` is missing",
            id: "nilai `\(key.rawValue)` belum ditulis"), hint: Self.form)
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
        word.text.isEmpty
          ? Wording(en: "a key is missing", id: "kunci belum ditulis")
          : Wording(
            en: "`\(word.text)` is not a key of a scope",
            id: "`\(word.text)` bukan kunci cakupan"),
        hint: suggestion(for: word.text, among: possible.map(\.rawValue))
          .map(Wording.didYouMean) ?? Wording(en: "keys: \(list)", id: "kunci: \(list)"))
    }
    guard possible.contains(key) else {
      throw word.problem(
        Wording(
          en: "`\(measure.rawValue)` cannot be restricted by `\(key.rawValue)` here",
          id: "`\(measure.rawValue)` tidak dapat dibatasi dengan `\(key.rawValue)` di sini"),
        hint: possible.isEmpty
          ? Wording(en: "leave it out", id: "hilangkan")
          : Wording(en: "keys: \(list)", id: "kunci: \(list)"))
    }
    guard !taken.contains(key) else {
      throw word.problem(
        Wording(en: "`\(key.rawValue)` stands twice", id: "`\(key.rawValue)` tertulis dua kali"),
        hint: Wording(en: "remove one of them", id: "hapus salah satu"))
    }
    return key
  }

  /// Moves over a sign that must come next.
  mutating func expect(
    _ sign: String, after place: Wording, hint: Wording
  ) throws(ExpressionProblem) {
    let found = scanner.next
    guard !scanner.take(sign) else { return }
    throw found.problem(
      Wording(
        en: "`\(sign)` is needed after \(place), but \(found.name) was found",
        id: "diperlukan `\(sign)` sesudah \(place), tetapi yang ditemukan \(found.name)"),
      hint: hint)
  }
}

extension ExpressionScanner.Token {
  /// What it is called in messages.
  var name: Wording {
    text.isEmpty ? Wording(en: "the end", id: "akhir teks") : "`\(text)`"
  }
}

extension Measure {
  /// A limit in its unit, for examples.
  fileprivate func exampleLimit(in currency: String?) -> String {
    switch unitText {
    case "days": "7 days"
    case "count": "3"
    case "IDR", "IDR / day": "350_000 \(currency ?? NetworkNames.usualCurrency)"
    case "km": "100 km"
    case "people": "20"
    default: "30 min"
    }
  }
}
