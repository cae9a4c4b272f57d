/// The schemas of values that are written as one word or number.
///
/// An editor sees `3` as a number and `30 min` as a string, so that both may have to be allowed.
extension ValueKind {
  /// The schema of a scalar kind.
  var scalarSchema: JSONValue {
    switch self {
    case .duration:
      Self.pattern("^-?\(Self.number) ?(s|min|h|day|days|week|weeks)$", example: "30 min")
    case .rate:
      Self.pattern(
        "^\(Self.number) ?/ ?(s|min|h|day|working day|week|year)$", example: "20 / h")
    case .share:
      .members(
        (
          "anyOf",
          .array([
            Self.range(0, 1), Self.pattern("^\(Self.number) ?%?$", example: "14 %"),
          ])
        ))
    case .number(let range, _):
      .members(
        (
          "anyOf",
          .array([
            Self.range(range.lowerBound, range.upperBound),
            Self.pattern("^[+-]?\(Self.number)$", example: "1_000.5"),
          ])
        ))
    case .count(let range):
      .members(
        (
          "anyOf",
          .array([
            Self.range(Double(range.lowerBound), Double(range.upperBound), type: "integer"),
            Self.pattern("^[0-9][0-9_]*$", example: "47_438"),
          ])
        ))
    case .countOf(let word, _): Self.pattern("^[0-9][0-9_]* ?\(word)$", example: "50 \(word)")
    case .money: Self.pattern("^\(Self.number) ?[A-Za-z]+$", example: "350_000 IDR")
    case .moneyPer(let units):
      Self.pattern(
        "^\(Self.number) ?[A-Za-z]+ ?/ ?(\(units.map(\.rawValue).joined(separator: "|")))$",
        example: "70_000 IDR / h")
    case .distance: Self.pattern("^\(Self.number) ?(km|m)$", example: "6 km")
    case .hazard: Self.pattern("^\(Self.number) ?%? ?/ ?day$", example: "0.4 % / day")
    case .clock: Self.pattern("^([01][0-9]|2[0-4]):[0-5][0-9]$", example: "08:30")
    case .clockRange:
      Self.pattern("^[0-2][0-9]:[0-5][0-9] ?- ?[0-2][0-9]:[0-5][0-9]$", example: "08:00-12:00")
    case .date: Self.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2023-03-23")
    case .instant:
      Self.pattern(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-2][0-9]:[0-5][0-9]$", example: "2023-01-30 08:00")
    case .weekdays: Self.pattern("^\(Self.day)(-\(Self.day))?$", example: "mon-thu")
    case .text: .members(("type", .strings(["string", "number", "boolean"])))
    case .label: .members(("type", .strings(["string", "number", "object"])))
    case .identifier: .members(("type", .strings(["string", "number", "boolean"])))
    case .flag:
      .members(("enum", .array([.flag(true), .flag(false), .string("yes"), .string("no")])))
    case .word(let words): .members(("enum", .strings(words)))
    case .expression(.halfWidth): .members(("type", .strings(["string", "number"])))
    case .expression(.target), .expression(.quantity): .members(("type", .string("string")))
    case .settings: .members(("type", .string("object")))
    case .law, .lawBeside, .discreteCount, .list, .map, .shares, .object, .either, .anything:
      .members()
    }
  }

  private static let number = #"[0-9][0-9_]*(\.[0-9_]+)?([eE][+-]?[0-9]+)?"#
  private static let day = "(mon|tue|wed|thu|fri|sat|sun)"

  private static func pattern(_ pattern: String, example: String) -> JSONValue {
    .members(
      ("type", .string("string")), ("pattern", .string(pattern)), ("examples", .strings([example])))
  }

  private static func range(_ low: Double, _ high: Double, type: String = "number") -> JSONValue {
    guard high < 9e18 else { return .members(("type", .string(type)), ("minimum", .number(low))) }
    return .members(
      ("type", .string(type)), ("minimum", .number(low)), ("maximum", .number(high)))
  }
}

extension MapKeys {
  /// The schema of one key.
  var schema: JSONValue {
    let pattern = { (text: String) in JSONValue.members(("pattern", .string(text))) }
    switch self {
    case .names: return pattern(#"^[^\s,:;/(){}\[\]'"]+$"#)
    case .words(let words): return .members(("enum", .strings(words)))
    case .clocks: return pattern("^([01][0-9]|2[0-4]):[0-5][0-9]$")
    case .weekdays:
      return pattern("^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$")
    case .counts: return pattern("^[0-9][0-9_]*$")
    }
  }
}
