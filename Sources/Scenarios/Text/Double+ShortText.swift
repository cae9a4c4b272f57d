import Foundation

extension Double {
  /// At most six significant digits, without an exponent where that is readable.
  var shortText: String {
    if self == rounded() && magnitude < 1e15 { return String(Int64(self)) }
    return String(format: "%.6g", self)
  }

  /// The same for a sentence, with `,` between thousands: `71,483`.
  var proseText: String { (magnitude < 1e5 ? self : rounded()).shortText.groupedThousands(by: ",") }

  /// The same for a value that may be copied into a file, with `_` between thousands: `71_483`.
  var fileText: String { shortText.groupedThousands(by: "_") }
}

extension String {
  /// A number with a sign between the thousands of its whole part; nothing changes below 1,000.
  fileprivate func groupedThousands(by separator: String) -> String {
    let whole = drop { $0 == "-" }.prefix(while: \.isNumber)
    guard whole.count > 3, !contains("e") else { return self }
    var groups: [Substring] = []
    var rest = whole
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest.removeLast(3)
    }
    return self[..<whole.startIndex] + ([rest] + groups).joined(separator: separator)
      + self[whole.endIndex...]
  }
}
