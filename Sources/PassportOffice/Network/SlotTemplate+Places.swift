/// How the places of a day are shared out over windows.
extension SlotTemplate {
  /// The windows of a day that lie within its open hours and have places, when so many are shared out
  /// by weight; nil has no limit.
  public func windows(
    on day: CalendarDay, sharing places: Int?
  ) -> [(window: Int, places: Int)] {
    let usable = windows.indices.filter { index in
      day.open.contains { $0.from <= windows[index].from && windows[index].until <= $0.until }
    }
    guard day.isWorkingDay, !usable.isEmpty else { return [] }
    let shared = Self.shared(places, by: usable.map { weights[$0] })
    return zip(usable, shared).filter { $0.1 > 0 }.map { (window: $0.0, places: $0.1) }
  }

  /// Shares out whole places by weight: largest remainders, the earlier window first on a tie.
  static func shared(_ quota: Int?, by weights: [Double]) -> [Int] {
    guard let quota else { return weights.map { $0 > 0 ? Int(Int32.max) : 0 } }
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(quota) * $0 / total }
    var places = exact.map { Int($0) }
    let order = exact.indices.sorted {
      let a = exact[$0] - Double(places[$0])
      let b = exact[$1] - Double(places[$1])
      return a == b ? $0 < $1 : a > b
    }
    for index in order.prefix(quota - places.reduce(0, +)) { places[index] += 1 }
    return places
  }
}
