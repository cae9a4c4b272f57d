/// Numbers with a fixed count of decimals, and columns of them.
enum FixedText {
  /// A number that is not negative, rounded to so many decimals.
  static func text(_ value: Double, places: Int) -> String {
    precondition(value >= 0, "a time is not negative")
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let decimals = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - decimals.count) + decimals
  }
}

extension String {
  func padded(toWidth width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func rightAligned(inWidth width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
