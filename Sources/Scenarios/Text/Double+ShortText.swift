import Foundation

extension Double {
  /// At most six significant digits, without an exponent where that is readable.
  var shortText: String {
    if self == rounded() && magnitude < 1e15 { return String(Int64(self)) }
    return String(format: "%.6g", self)
  }
}
