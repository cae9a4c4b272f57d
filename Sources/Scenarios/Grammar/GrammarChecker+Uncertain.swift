import Experiments
import EventKernel
import RandomStreams

/// What a value may be: `uncertain` beside `value`.
extension GrammarChecker {
  /// Notes a value that is not known exactly; what is wrong with its law is reported.
  mutating func noteUncertain(
    _ node: SourceNode, of value: SourceNode, _ kind: ValueKind, path: String
  ) {
    guard let text = value.scalar, let numeric = numericKind(of: text, kind, at: value.span),
      let form = Self.form(of: text, numeric)
    else {
      reportNotNumeric(node, value, kind)
      return
    }
    guard node.entries != nil else {
      reportShape(
        node, needed: Wording(en: "a distribution", id: "distribusi"),
        hint: Wording(
          en: "write for example `uncertain: {uniform: {from: …, to: …}}`",
          id: "tulis misalnya `uncertain: {uniform: {from: …, to: …}}`"))
      return
    }
    let unit = Self.unit(of: numeric, form)
    let outer = lawPath
    lawPath = ""
    let law = law(node, unit).flatMap { withinRange($0, numeric, unit, at: node.span) }
    lawPath = outer
    guard let law else { return }
    adviseOnValue(text, law, unit, at: value.span)
    uncertainValues.add(
      UncertainInput(
        paths: [path], text: text, lawText: node.flowText, law: law, form: form),
      at: node.span)
  }

  private mutating func reportNotNumeric(
    _ node: SourceNode, _ value: SourceNode, _ kind: ValueKind
  ) {
    let isLaw = value.entries?.contains { LawGrammar.named($0.key) != nil } ?? false
    log.error(
      .keyCombination, node.span,
      isLaw
        ? Wording(
          en: "the value is a distribution: what is uncertain about it is one of its numbers",
          id: "nilainya distribusi: yang tidak pasti adalah salah satu bilangannya")
        : Wording(
          en: "`uncertain` stands beside a number, but the value is \(value.kindName)",
          id: "`uncertain` ditulis di samping bilangan, tetapi nilainya \(value.kindName)"),
      hint: isLaw
        ? Wording(
          en: "write for example `{exponential: {mean: {value: 4 min, uncertain: {…}}}}`",
          id: "tulis misalnya `{exponential: {mean: {value: 4 min, uncertain: {…}}}}`")
        : Wording(
          en: "mark the numbers inside it one by one, or try the others as `variants`",
          id: "tandai bilangan di dalamnya satu per satu, atau coba yang lain sebagai `variants`"))
  }

  /// The kind of number that a text is where one of several kinds may stand.
  func numericKind(of text: String, _ kind: ValueKind, at span: SourceSpan) -> ValueKind? {
    let node = SourceNode(content: .scalar(text), span: span)
    return kind.numericKinds.first { numeric in
      var trial = GrammarChecker(folder: folder)
      return trial.scalar(node, as: numeric) != nil && !trial.log.hasErrors
    }
  }

  /// How a number of a kind is written, in the unit of its value.
  static func form(of text: String, _ kind: ValueKind) -> UncertainInput.Form? {
    do throws(ValueProblem) {
      let number = try NumberText(text, example: kind.sample)
      switch kind {
      case .duration:
        let microseconds = try ScalarReader.duration("1 \(number.unit)", as: .any).microseconds
        return .duration(unit: number.unit, microseconds: Double(microseconds))
      case .count, .countOf: return .whole(unit: number.unit)
      case .share, .number: return .number(unit: "")
      case .rate, .money, .moneyPer, .distance, .hazard: return .number(unit: number.unit)
      case .clock, .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag,
        .word, .law, .lawBeside, .discreteCount, .list, .map, .shares, .object, .either,
        .expression, .settings, .anything:
        return nil
      }
    } catch {
      return nil
    }
  }

  /// What a law of numbers of a kind draws.
  private static func unit(of kind: ValueKind, _ form: UncertainInput.Form) -> DrawnUnit {
    switch (kind, form) {
    case (.duration(let durations), _): .duration(durations)
    case (.share, _): .number(0...1, noun: Wording(en: "share", id: "bagian"))
    case (.number(let range, let noun), _): .number(range, noun: noun)
    case (.count(let range), _):
      .number(
        Double(range.lowerBound)...Double(range.upperBound),
        noun: Wording(en: "whole number", id: "bilangan bulat"))
    case (_, .number(let unit)), (_, .whole(let unit)), (_, .duration(let unit, _)):
      .written(kind, unit: unit)
    }
  }

  /// A law cut off at the range of its kind, outside of which no value can be written.
  private mutating func withinRange(
    _ law: Distribution, _ kind: ValueKind, _ unit: DrawnUnit, at span: SourceSpan
  ) -> Distribution? {
    var bounds = LawBounds()
    let support = law.support
    let range: ClosedRange<Double> =
      switch unit {
      case .number(let range, _): range
      case .duration(let durations):
        durations.sign == .any ? -.infinity ... .infinity : 0 ... .infinity
      case .written(.hazard, let unit): 0...(unit.contains("%") ? 100 : 1)
      case .written: 0 ... .infinity
      }
    if support.lowerBound < range.lowerBound { bounds.min = range.lowerBound }
    if support.upperBound > range.upperBound { bounds.max = range.upperBound }
    return bounded(law, kind.name.english, bounds, unit, at: span)
  }

  /// A value that its own law excludes is most often a slip of the pen.
  private mutating func adviseOnValue(
    _ text: String, _ law: Distribution, _ unit: DrawnUnit, at span: SourceSpan
  ) {
    guard let value = drawnValue(text, unit, at: span), !law.support.contains(value) else { return }
    log.warning(
      .outOfRange, span,
      Wording(
        en: "`\(text)` lies outside what `uncertain` says the value may be",
        id: "`\(text)` berada di luar nilai yang mungkin menurut `uncertain`"),
      hint: Wording(
        en: "a run without drawing uses `\(text)`; move it or the distribution",
        id: "simulasi tanpa undian memakai `\(text)`; ubah nilai itu atau distribusinya"))
  }
}

extension ValueKind {
  /// The kinds of number that may stand there.
  var numericKinds: [ValueKind] {
    switch self {
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard:
      [self]
    case .law(let unit), .lawBeside(let unit, _): [unit.valueKind]
    case .discreteCount(let range): [.count(range)]
    case .either(let kinds): kinds.flatMap(\.numericKinds)
    case .clock, .clockRange, .date, .instant, .weekdays, .text, .label, .identifier, .flag, .word,
      .list, .map, .shares, .object, .expression, .settings, .anything:
      []
    }
  }
}
