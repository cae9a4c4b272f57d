/// A path of a scenario with the values that it takes in a design: `PATH=a,b,c` or
/// `PATH=from..to[/step]`.
public struct VariedPath: Sendable, Equatable {
  /// Which values.
  public enum Values: Sendable, Equatable {
    /// These, as they would stand in the file.
    case list([String])
    /// All between two numbers, with a unit behind them or none.
    case range(from: Double, to: Double, unit: String)
  }

  /// Why a text is no varied path.
  public enum Problem: Error, Equatable {
    case noPath(text: String)
    case noValues(path: String)
    /// One of the ends is no number with a unit.
    case noNumber(path: String, text: String)
    case twoUnits(path: String, String, String)
    case notRising(path: String, text: String)
    case badStep(path: String, text: String)
    case tooManyValues(path: String)
  }

  /// Keys and names joined by points.
  public let path: String
  /// The values that it takes.
  public let values: Values

  /// The most values of a list.
  public static let mostValues = 10_000

  /// Reads a text.
  public init(_ text: String) throws(Problem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .noPath(text: text) }
    path = String(parts[0])
    let items = Self.items(String(parts[1])).map(Self.trimmed)
    guard items.allSatisfy({ !$0.isEmpty }) else { throw .noValues(path: path) }
    let ends = items[0].firstRange(of: "..")
    guard items.count == 1, let ends, !"[{\"'".contains(items[0].prefix(1)) else {
      values = .list(items)
      return
    }
    values = try Self.range(
      path, String(items[0][..<ends.lowerBound]), String(items[0][ends.upperBound...]))
  }

  /// A path that takes these values.
  public init(path: String, values: [String]) {
    precondition(!values.isEmpty, "a varied path has values")
    self.path = path
    self.values = .list(values)
  }

  /// The values of a list, or so many of a range, ends included and equally far apart.
  public func levels(_ count: Int) -> [String] {
    switch values {
    case .list(let items): return items
    case .range(let from, let to, let unit):
      guard count > 1 else { return [Self.text((from + to) / 2, unit)] }
      return (0..<count).map { level in
        Self.text(from + (to - from) * Double(level) / Double(count - 1), unit)
      }
    }
  }

  /// The value at a share of the range or list, from 0 up to and without 1.
  public func value(at share: Double) -> String {
    switch values {
    case .list(let items): return items[min(items.count - 1, Int(share * Double(items.count)))]
    case .range(let from, let to, let unit): return Self.text(from + (to - from) * share, unit)
    }
  }

  private static func range(
    _ path: String, _ low: String, _ rest: String
  ) throws(Problem) -> Values {
    let (high, step) = try upperEnd(path, trimmed(rest))
    guard let lower = number(trimmed(low)), let upper = number(high) else {
      throw .noNumber(path: path, text: number(trimmed(low)) == nil ? trimmed(low) : high)
    }
    let unit = upper.unit
    guard lower.unit.isEmpty || lower.unit == unit else {
      throw .twoUnits(path: path, lower.unit, unit)
    }
    guard lower.value < upper.value else { throw .notRising(path: path, text: "\(low)..\(rest)") }
    guard let step else { return .range(from: lower.value, to: upper.value, unit: unit) }
    // The end belongs to the values where rounding alone keeps a step from meeting it.
    let steps = ((upper.value - lower.value) / step + 1e-9).rounded(.down)
    guard steps < Double(mostValues) else { throw .tooManyValues(path: path) }
    return .list((0...Int(steps)).map { text(lower.value + Double($0) * step, unit) })
  }

  /// The end of a range and the step behind its last slash; that of a rate is no step.
  private static func upperEnd(
    _ path: String, _ text: String
  ) throws(Problem) -> (end: String, step: Double?) {
    let slashes = text.indices.filter { text[$0] == "/" }.reversed()
    let last = slashes.first { slash in
      let behind = trimmed(String(text[text.index(after: slash)...]))
      return behind.first.map { $0.isNumber || "+-.".contains($0) } ?? false
    }
    guard let slash = last else { return (text, nil) }
    let behind = trimmed(String(text[text.index(after: slash)...]))
    guard let step = number(behind), step.value > 0 else {
      throw .badStep(path: path, text: behind)
    }
    return (trimmed(String(text[..<slash])), step.value)
  }

  /// A number and the unit behind it.
  private static func number(_ text: String) -> (value: Double, unit: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-._".contains($0)) }
    guard let value = Double(digits.filter { $0 != "_" }), value.isFinite else { return nil }
    return (value, trimmed(String(text.dropFirst(digits.count))))
  }

  private static func text(_ number: Double, _ unit: String) -> String {
    let digits = DecimalText.text(number)
    return unit.isEmpty ? digits : "\(digits) \(unit)"
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The parts between commas that stand in no brackets or quotes.
  private static func items(_ text: String) -> [String] {
    var items = [""]
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if "\"'".contains(character) {
        quote = character
      } else if "[{(".contains(character) {
        depth += 1
      } else if "]})".contains(character) {
        depth -= 1
      } else if character == "," && depth == 0 {
        items.append("")
        continue
      }
      items[items.count - 1].append(character)
    }
    return items
  }
}
