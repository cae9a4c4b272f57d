import EventKernel
import Experiments

extension IntervalLayout {
  /// More desks than anybody needs.
  static let manyDesks = 1_000

  /// By place a desk for everybody, wherever the doors are open.
  var plenty: [Int] { (0..<placeCount).map { open(atPlace: $0) == nil ? 0 : Self.manyDesks } }
}

extension IntervalWaits {
  /// Mean time at a desk in minutes over intervals of a line; 0 where nobody comes.
  func meanService(at places: Range<Int>, of interval: SimDuration) -> Double {
    let people = places.reduce(0.0) { $0 + arrivals(at: $1) }
    let work = places.reduce(0.0) { $0 + load(at: $1) * interval.minutes }
    return people > 0 ? work / people : 0
  }
}
