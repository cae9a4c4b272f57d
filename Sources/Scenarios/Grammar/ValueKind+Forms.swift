/// How kinds are written and called.
extension ValueKind {
  /// Whether the kind may be written as this kind of YAML node.
  func fits(_ node: SourceNode) -> Bool {
    switch node.content {
    case .scalar: isWrittenAsScalar
    case .list: isWrittenAsList
    case .map: isWrittenAsMap
    }
  }

  private var isWrittenAsScalar: Bool {
    switch self {
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .expression, .anything:
      true
    case .either(let kinds): kinds.contains { $0.isWrittenAsScalar }
    case .list, .map, .shares, .object, .settings: false
    }
  }

  private var isWrittenAsList: Bool {
    switch self {
    case .list, .anything: true
    case .either(let kinds): kinds.contains { $0.isWrittenAsList }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .label, .identifier, .flag, .word, .law, .lawBeside,
      .discreteCount, .expression, .map, .shares, .object, .settings:
      false
    }
  }

  private var isWrittenAsMap: Bool {
    switch self {
    case .label, .law, .lawBeside, .discreteCount, .map, .shares, .object, .settings, .anything:
      true
    case .either(let kinds): kinds.contains { $0.isWrittenAsMap }
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .identifier, .flag, .word, .expression, .list:
      false
    }
  }

  /// Whether a map with these keys is meant to be of this kind.
  func claims(_ entries: [SourceEntry]) -> Bool {
    switch self {
    case .object(let grammar): entries.contains { grammar.field($0.key) != nil }
    case .law, .lawBeside: entries.contains { LawGrammar.named($0.key) != nil }
    case .either(let kinds): kinds.contains { $0.claims(entries) }
    case .map(let keys, _): keys.claims(entries.map(\.key))
    case .shares, .discreteCount, .settings, .anything, .label: true
    case .duration, .rate, .share, .number, .count, .countOf, .money, .moneyPer, .distance, .hazard,
      .clock, .clockRange, .date,
      .instant, .weekdays, .text, .identifier, .flag, .word, .expression, .list:
      false
    }
  }

  /// What the kind is called in messages, with its article.
  var name: String {
    switch self {
    case .duration: "a duration such as `30 min`"
    case .rate: "a rate such as `20 / h`"
    case .share: "a share such as `14 %`"
    case .number(_, let noun): "a \(noun)"
    case .count: "a whole number"
    case .countOf(let word, _): "a number of \(word) such as `50 \(word)`"
    case .money: "an amount such as `350_000 IDR`"
    case .moneyPer(let units):
      "an amount per time such as `70_000 IDR / \((units.first ?? .hour).rawValue)`"
    case .distance: "a distance such as `6 km`"
    case .hazard: "a chance per day such as `0.4 % / day`"
    case .clock: "a clock time such as `08:30`"
    case .clockRange: "a stretch of clock time such as `08:00-12:00`"
    case .date: "a date such as `2023-03-23`"
    case .instant: "an instant such as `2023-01-30 08:00`"
    case .weekdays: "days of the week such as `mon-thu`"
    case .text, .label: "a text"
    case .identifier: "a name"
    case .flag: "`yes` or `no`"
    case .word(let words): words.quotedList(joiner: "or")
    case .law(.duration): "a distribution of durations"
    case .lawBeside(.duration, _): "a distribution of durations"
    case .law(.number), .lawBeside(.number, _): "a distribution of numbers"
    case .discreteCount: "a whole number or a map from numbers to shares"
    case .list(let item, _): "a list of \(item.name)"
    case .map(let keys, let value): "a map from \(keys.name) to \(value.name)"
    case .shares(let keys): "a map from \(keys.name) to shares"
    case .object(let grammar): "a map (\(grammar.name))"
    case .either(let kinds): kinds.map(\.name).joined(separator: " or ")
    case .expression: "an expression such as `p90(wait) <= 30 min`"
    case .settings: "a map of paths"
    case .anything: "a value"
    }
  }
}

extension MapKeys {
  /// What the keys are called in messages.
  var name: String {
    switch self {
    case .names(let noun): "each \(noun)"
    case .words(let words): words.quotedList(joiner: "or")
    case .clocks: "clock times"
    case .weekdays: "days of the week"
    case .counts: "whole numbers"
    }
  }

  /// Whether a map with these keys is meant to have keys of this kind.
  ///
  /// A map by name and one by day of the week may stand in the same place.
  func claims(_ keys: [String]) -> Bool {
    switch self {
    case .weekdays: keys.contains(where: Self.areWeekdays)
    case .names: !keys.contains(where: Self.areWeekdays)
    case .words, .clocks, .counts: true
    }
  }

  private static func areWeekdays(_ key: String) -> Bool {
    do throws(ValueProblem) {
      _ = try ScalarReader.weekdays(key)
      return true
    } catch {
      return false
    }
  }
}
