import Experiments

/// Numbers as a reader sees them: the one place that rounds.
///
/// A number is written alike in all languages, with a point before the decimals, as in the files.
struct ShownNumber: Sendable {
  /// What stands where there is no number.
  static let missing: Wording = "–"

  /// Minutes above so many, three days, are shown in days.
  static let mostMinutes = 4_320.0

  private let unit: Unit
  private let decimals: Int

  private enum Unit {
    case share
    /// Of a number of minutes.
    case daysOfMinutes
    case other(String)

    /// By which the number is multiplied.
    var factor: Double {
      switch self {
      case .share: 100
      case .daysOfMinutes: 1.0 / 1_440
      case .other: 1
      }
    }
  }

  /// A way to show numbers about as great as `value`, in a unit of the results contract.
  ///
  /// Three digits that matter, at most three decimals; shares as per cent with one decimal. Minutes
  /// are shown in days where the value, or the greatest of the row that it stands in, is long.
  init(for value: Double?, unit: String, greatest: Double? = nil) {
    let longest = max((value ?? 0).magnitude, (greatest ?? 0).magnitude)
    switch unit {
    case "share": self.unit = .share
    case "min" where longest > Self.mostMinutes: self.unit = .daysOfMinutes
    case _: self.unit = .other(unit)
    }
    let size = (value ?? 0).magnitude * self.unit.factor
    decimals =
      switch self.unit {
      case .share: size > 0 && size < 0.95 ? 2 : 1
      case .other("count"), .other("people"): size >= 100 || value == value?.rounded() ? 0 : 2
      case .daysOfMinutes, .other: Self.decimals(forSize: size)
      }
  }

  /// A number alone with its unit, such as `12.1 min`.
  static func text(_ value: Double?, unit: String) -> Wording {
    ShownNumber(for: value, unit: unit).withUnit(value)
  }

  /// The number without its unit; shares are multiplied by 100.
  func bare(_ value: Double?) -> Wording {
    guard let value, value.isFinite else { return value == .infinity ? "∞" : Self.missing }
    return Wording(Self.fixed(value * unit.factor, decimals: decimals))
  }

  /// The number with its unit.
  func withUnit(_ value: Double?) -> Wording {
    guard value != nil else { return Self.missing }
    return unitText.isEmpty ? bare(value) : "\(bare(value)) \(unitText)"
  }

  /// The number with its sign, for differences.
  func signed(_ value: Double?) -> Wording {
    guard let value, value > 0 else { return bare(value) }
    return "+\(bare(value))"
  }

  /// The limits of an interval, such as `11.8 to 12.4`; nil where there are none.
  func interval(_ lower: Double?, _ upper: Double?) -> Wording? {
    guard let lower, let upper else { return nil }
    return Wording(en: "\(bare(lower)) to \(bare(upper))", id: "\(bare(lower)) s.d. \(bare(upper))")
  }

  /// A confidence, which is a whole number of per cent as a rule.
  static func confidence(_ value: Double) -> String {
    let percent = value * 100
    let isWhole = (percent - percent.rounded()).magnitude < 1e-9
    return fixed(percent, decimals: isWhole ? 0 : 1) + " %"
  }

  /// The word after the number.
  var unitText: Wording {
    switch unit {
    case .share: "%"
    case .daysOfMinutes: Self.word(forUnit: "days")
    case .other("count"): ""
    case .other("count / day"): Wording(en: "/ day", id: "/ hari")
    case .other(let text): Self.word(forUnit: text)
    }
  }

  /// The units of the results contract, and others of the report, as words.
  private static func word(forUnit unit: String) -> Wording {
    switch unit {
    case "min": Wording(en: "min", id: "menit")
    case "min / day": Wording(en: "min / day", id: "menit / hari")
    case "h": Wording(en: "h", id: "jam")
    case "days": Wording(en: "days", id: "hari")
    case "people": Wording(en: "people", id: "orang")
    case "open hours": Wording(en: "open hours", id: "jam buka")
    case "desk hours": Wording(en: "desk hours", id: "jam loket")
    case _ where unit.hasSuffix(" / day"):
      Wording(en: Wording(unit), id: "\(unit.dropLast(" / day".count)) / hari")
    case _: Wording(unit)
    }
  }

  private static func decimals(forSize size: Double) -> Int {
    switch size {
    case 0: 0
    case ..<0.9995: 3
    case ..<9.995: 2
    case ..<99.95: 1
    default: 0
    }
  }

  /// A number with fixed decimals, rounded half away from zero, in groups of three digits.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e15 else { return value.description }
    let digits = Int(scaled)
    let whole = grouped(digits / Int(scale))
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    let rest = String(digits % Int(scale))
    return sign + whole + "." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0 && place.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
