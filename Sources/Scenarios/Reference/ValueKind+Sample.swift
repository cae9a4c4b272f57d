import Experiments

/// Values that may stand at a key, for examples.
extension ValueKind {
  /// A value of the kind, written in one line.
  var sample: String {
    switch self {
    case .duration(let durations): durations.example
    case .rate: "20 / h"
    case .share: "14 %"
    case .number(let range, _):
      Swift.min(Swift.max(1, range.lowerBound), range.upperBound).shortText
    case .count(let range): String(Swift.min(Swift.max(1, range.lowerBound), range.upperBound))
    case .countOf(let word, let range): "\(Swift.max(1, range.lowerBound)) \(word)"
    case .money: "350_000 IDR"
    case .moneyPer(let units): "70_000 IDR / \(units.contains(.hour) ? "h" : "day")"
    case .distance: "6 km"
    case .hazard: "0.4 % / day"
    case .clock: "08:30"
    case .clockRange: "08:00-12:00"
    case .date: "2023-03-23"
    case .instant: "2023-01-30 08:00"
    case .weekdays: "mon-thu"
    case .text, .label: "a text"
    case .identifier: "desk"
    case .flag: "yes"
    case .word(let words): words[0]
    case .law(.duration), .lawBeside(.duration, _): "{exponential: {mean: 9 min}}"
    case .law(.number), .lawBeside(.number, _): "{gamma: {mean: 1, cv: 0.2}}"
    case .law(.written(let kind, _)), .lawBeside(.written(let kind, _), _):
      "{lognormal: {mean: \(kind.sample), cv: 0.2}}"
    case .discreteCount(let range): String(Swift.max(1, range.lowerBound))
    case .list(let item, let atLeast): atLeast == 0 ? "[]" : "[\(item.sample)]"
    case .map(let keys, let value): "{\(keys.sample): \(value.sample)}"
    case .shares(let keys): "{\(keys.sample): 100 %}"
    case .object(let grammar): grammar.sample
    case .either(let kinds): kinds[0].sample
    case .expression(.target): "p90(wait) <= 30 min"
    case .expression(.quantity): "p90(wait)"
    case .expression(.halfWidth): "5 %"
    case .settings: "{stages.desk.desks: 4}"
    case .anything: "{}"
    }
  }
}

extension MapKeys {
  /// One key.
  fileprivate var sample: String {
    switch self {
    case .names(let noun): noun.english.replacing(" ", with: "_")
    case .words(let words): words[0]
    case .clocks: "08:00"
    case .weekdays: "mon-thu"
    case .counts(let range): String(Swift.max(1, range.lowerBound))
    }
  }
}

extension ObjectGrammar {
  /// A map with the keys that it cannot do without, or else with its first one.
  var sample: String {
    var keys = fields.filter { if case .required = $0.presence { true } else { false } }.map(\.key)
    for case .exactlyOne(let choices) in rules {
      let known = choices.first { field($0) != nil }
      if let known, !keys.contains(where: choices.contains) { keys.append(known) }
    }
    if keys.isEmpty, let first = fields.first { keys.append(first.key) }
    for case .needs(let key, let other) in rules where keys.contains(key) && !keys.contains(other) {
      keys.append(other)
    }
    let parts = keys.compactMap { key in field(key).map { "\(key): \($0.sample)" } }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}

extension Field {
  /// The default, or else a value of the kind.
  fileprivate var sample: String { standardText ?? kind.sample }
}
