import Experiments
import EventKernel
import Foundation
import PassportOffice
import RandomStreams

/// Distributions.
extension GrammarChecker {
  /// Checks a distribution; a bare value is a constant.
  mutating func law(_ node: SourceNode, _ unit: DrawnUnit) -> Distribution? {
    guard let entries = node.entries else {
      guard let text = node.scalar, !text.isEmpty else {
        reportShape(node, needed: unit.name)
        return nil
      }
      return drawnValue(text, unit, at: node.span).map(Distribution.constant)
    }
    return law(entries: entries, span: node.span, unit)
  }

  /// Checks a distribution with further keys beside it.
  mutating func lawBeside(
    _ node: SourceNode, _ unit: DrawnUnit, _ beside: ObjectGrammar, path: String
  ) -> CheckedValue? {
    let entries = node.entries ?? []
    let isBeside = { (entry: SourceEntry) in beside.field(entry.key) != nil }
    let lawNode =
      node.entries == nil
      ? node : SourceNode(content: .map(entries.filter { !isBeside($0) }), span: node.span)
    let checked = object(
      entries: entries.filter(isBeside), span: node.span, beside, path: path)
    var members = checked.members
    lawPath = path
    members[CheckedObject.lawKey] = CheckedNode(
      value: law(lawNode, unit).map(CheckedValue.law), node: lawNode, path: path)
    return .object(
      CheckedObject(
        grammar: beside, span: node.span, path: path, members: members,
        keySpans: checked.keySpans))
  }

  private mutating func law(
    entries: [SourceEntry], span: SourceSpan, _ unit: DrawnUnit
  ) -> Distribution? {
    let named = entries.filter { LawGrammar.named($0.key) != nil }
    for entry in entries
    where LawGrammar.named(entry.key) == nil && !LawGrammar.bounds.contains(entry.key) {
      reportUnknownLaw(entry, isAlone: named.isEmpty)
    }
    guard let entry = named.first, let grammar = LawGrammar.named(entry.key) else {
      let hasUnknown = entries.contains { !LawGrammar.bounds.contains($0.key) }
      if !hasUnknown { reportNoLaw(span, unit) }
      return nil
    }
    if named.count > 1 {
      log.error(
        .keyCombination, named[1].keySpan,
        Wording(
          en: "`\(named[1].key)` stands beside `\(entry.key)`, but a distribution has one law",
          id: "`\(named[1].key)` tertulis di samping `\(entry.key)`, tetapi hanya boleh "
            + "satu distribusi"),
        hint: Wording(
          en: "keep one of them, or write `{mixture: [{share: 50 %, of: {…}}, …]}`",
          id: "pilih salah satu, atau tulis `{mixture: [{share: 50 %, of: {…}}, …]}`"),
        notes: [
          .init(
            message: Wording(
              en: "the first law is here",
              id: "distribusi pertama ada di sini"), span: entry.keySpan)
        ])
    }
    let law = LawReader(grammar: grammar, unit: unit, keySpan: entry.keySpan)
      .read(entry.value, with: &self)
    let outer = bounds(entries, unit)
    return law.flatMap { bounded($0, grammar.name, outer, unit, at: entry.keySpan) }
      .flatMap { lastingNotTooLong($0, unit, at: entry.keySpan) }
  }

  /// A law of durations that the simulated clock can hold: almost never more than the longest one.
  private mutating func lastingNotTooLong(
    _ law: Distribution, _ unit: DrawnUnit, at span: SourceSpan
  ) -> Distribution? {
    guard case .duration = unit else { return law }
    let longest = Double(ScalarReader.longestDuration.microseconds)
    let share = 1 - law.cumulative(longest)
    guard share > 1e-6 else { return law }
    log.error(
      .outOfRange, span,
      Wording(
        en: "this law gives durations of more than 1,000 years (\(share.shortText) of them)",
        id: "distribusi ini memberi lama waktu lebih dari 1,000 tahun (\(share.shortText) darinya)"),
      hint: Wording(
        en: "choose a law with a shorter mean or less variation, or cut it off with `max`",
        id: "pilih distribusi dengan rata-rata lebih singkat atau ragam lebih kecil, atau potong "
          + "dengan `max`"))
    return nil
  }

  private mutating func reportUnknownLaw(_ entry: SourceEntry, isAlone: Bool) {
    let names = LawGrammar.all.map(\.name)
    log.error(
      .unknownKey, entry.keySpan,
      isAlone
        ? Wording(en: "`\(entry.key)` is not a distribution", id: "`\(entry.key)` bukan distribusi")
        : Wording(
          en: "`\(entry.key)` is not a key of a distribution",
          id: "`\(entry.key)` bukan kunci distribusi"),
      hint: suggestion(for: entry.key, among: names + LawGrammar.bounds)
        .map(Wording.didYouMean)
        ?? Wording(
          en: "distributions: \(names.joined(separator: ", "))",
          id: "distribusi: \(names.joined(separator: ", "))"))
  }

  private mutating func reportNoLaw(_ span: SourceSpan, _ unit: DrawnUnit) {
    log.error(
      .badDistribution, span,
      Wording(
        en: "\(unit.name) is needed, but no law is named",
        id: "diperlukan \(unit.name), tetapi tidak ada distribusi yang disebut"),
      hint: Wording(
        en: "write for example `{exponential: {mean: \(unit.example)}}`",
        id: "tulis misalnya `{exponential: {mean: \(unit.example)}}`"))
  }

  /// The values of `min` and `max` among these entries.
  mutating func bounds(_ entries: [SourceEntry], _ unit: DrawnUnit) -> LawBounds {
    var bounds = LawBounds()
    for entry in entries where LawGrammar.bounds.contains(entry.key) {
      guard let text = entry.value.scalar, let value = drawnValue(text, unit, at: entry.value.span)
      else {
        if entry.value.scalar == nil { reportShape(entry.value, needed: unit.valueName) }
        continue
      }
      if entry.key == "min" { bounds.min = value } else { bounds.max = value }
      bounds.span = entry.value.span
    }
    if let min = bounds.min, let max = bounds.max, min >= max, let span = bounds.span {
      log.error(
        .timeOrder, span,
        Wording(en: "`min` is not below `max`", id: "`min` tidak di bawah `max`"),
        hint: risingHint(entries, isSame: min == max))
      return LawBounds()
    }
    return bounds
  }

  /// The bounds the other way round.
  private func risingHint(_ entries: [SourceEntry], isSame: Bool) -> Wording {
    let text = { (key: String) in entries.first { $0.key == key }?.value.scalar ?? "" }
    let (min, max) = (text("min"), text("max"))
    return isSame
      ? Wording(
        en: "write `\(min)` alone for a value that never varies",
        id: "tulis `\(min)` saja untuk nilai yang selalu sama")
      : Wording(
        en: "write `min: \(max), max: \(min)`", id: "tulis `min: \(max), max: \(min)`")
  }

  /// A value in the unit of a law: microseconds, or a bare number.
  mutating func drawnValue(_ text: String, _ unit: DrawnUnit, at span: SourceSpan) -> Double? {
    do throws(ValueProblem) {
      let value = try unit.value(of: text)
      adviseOnPoint(of: text, at: span) { (grouped) throws(ValueProblem) in
        _ = try unit.value(of: grouped)
      }
      return value
    } catch {
      report(error, at: span)
      return nil
    }
  }

  /// A law cut off at its bounds; refused if it would be drawn again almost for ever.
  mutating func bounded(
    _ law: Distribution, _ name: String, _ bounds: LawBounds, _ unit: DrawnUnit,
    at span: SourceSpan
  ) -> Distribution? {
    guard bounds.min != nil || bounds.max != nil else { return law }
    let share = law.acceptance(min: bounds.min, max: bounds.max)
    guard share >= Distribution.lowestAcceptance else {
      log.error(
        .hopelessBounds, bounds.span ?? span,
        Wording(
          en: "almost no draw of this \(name) law lies within its bounds (\(share.shortText) "
            + "of them)",
          id:
            "hampir tidak ada nilai acak distribusi \(name) ini di dalam batasnya (\(share.shortText) "
            + "darinya)"),
        hint: Wording(
          en: "move `min` and `max` to where the law has its values",
          id: "pindahkan `min` dan `max` ke tempat nilai-nilai distribusi itu"))
      return nil
    }
    return law.bounded(min: bounds.min, max: bounds.max)
  }
}

/// Where a law is cut off.
struct LawBounds {
  var min: Double?
  var max: Double?
  var span: SourceSpan?
}

extension DrawnUnit {
  /// What a text means: microseconds, or a bare number.
  func value(of text: String) throws(ValueProblem) -> Double {
    switch self {
    case .written(let kind, let unit): return try Self.number(of: text, kind, in: unit)
    case .duration(let durations):
      return Double(try ScalarReader.duration(text, as: durations.withZero).microseconds)
    case .number(let range, let noun):
      if range == 0...1 { return try ScalarReader.share(text) }
      return try ScalarReader.number(text, in: range, noun: noun)
    }
  }

  /// The number before a unit that must be this one, blanks aside.
  private static func number(
    of text: String, _ kind: ValueKind, in unit: String
  ) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: kind.sample)
    guard number.unit.filter({ $0 != " " }) == unit.filter({ $0 != " " }) else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "`\(text)` is not in `\(unit)`, the unit of the value",
          id: "`\(text)` tidak dalam `\(unit)`, satuan nilainya"),
        hint: Wording(
          en: "write for example `\(number.digits) \(unit)`",
          id: "tulis misalnya `\(number.digits) \(unit)`"))
    }
    guard number.value >= 0 else {
      throw ValueProblem(
        .outOfRange, Wording(en: "`\(text)` is negative", id: "`\(text)` negatif"),
        hint: Wording(en: "allowed: 0 and more", id: "yang boleh: 0 ke atas"))
    }
    return number.value
  }

  /// What the law is called in messages.
  var name: Wording { ValueKind.law(self).name }

  /// The kind of one value.
  var valueKind: ValueKind {
    switch self {
    case .duration(let durations): .duration(durations)
    case .number(let range, let noun): .number(range, noun: noun)
    case .written(let kind, _): kind
    }
  }

  /// What one value is called in messages.
  var valueName: Wording { valueKind.name }

  /// A value for examples.
  var example: String {
    switch self {
    case .duration(let durations): durations.unit == "min" ? "9 min" : durations.example
    case .number: "1"
    case .written(let kind, _): kind.sample
    }
  }

  /// Whether a draw may be below 0.
  var allowsNegative: Bool {
    switch self {
    case .duration(let durations): durations.sign == .any
    case .number(let range, _): range.lowerBound < 0
    case .written: false
    }
  }
}
