/// Numbers as they are written in scenarios.
enum DecimalText {
  /// A number with at most six decimals, or six digits where it is small, without an exponent.
  static func text(_ number: Double) -> String {
    let size = number.magnitude
    var decimals = 6
    while decimals < 15 && size > 0 && size * power(decimals - 5) < 1 { decimals += 1 }
    let units = (size * power(decimals)).rounded()
    guard units < 9e18 else { return String(Int64(number.rounded())) }
    let (above, below) = Int64(units).quotientAndRemainder(dividingBy: Int64(power(decimals)))
    var text = String(below)
    text = String(repeating: "0", count: decimals - text.count) + text
    while text.last == "0" { text.removeLast() }
    let sign = number < 0 && units > 0 ? "-" : ""
    return sign + String(above) + (text.isEmpty ? "" : ".\(text)")
  }

  /// A number rounded to so many digits that matter.
  static func text(_ number: Double, digits: Int) -> String {
    var scale = 1.0
    while number != 0, number.magnitude * scale < power(digits - 1), scale < 1e12 { scale *= 10 }
    return text((number * scale).rounded() / scale)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
