#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The share of people who know the app, by region and day.
public struct Awareness: Sendable {
  /// Days of the calendar.
  private let days: Int
  /// Region after region, day after day; empty where the share of the rules holds.
  private var shares: [Float] = []

  /// The share of the rules, always.
  public static let ofRules = Awareness(days: 0)

  private init(days: Int) {
    self.days = days
  }

  /// Shares from 0 to 1 by region and day; a single row without regions.
  public init(byRegion rows: [[Double]]) {
    days = rows.first?.count ?? 0
    for row in rows {
      precondition(row.count == days, "every region has as many days")
      shares += row.map(Float.init)
    }
  }

  /// Whether the share is another one from day to day, so that it is not that of the rules.
  public var moves: Bool { !shares.isEmpty }

  /// The share of a region on a day, where it moves; region 0 without regions.
  public func share(ofRegion region: Int, onDay day: Int) -> Double {
    Double(shares[region * days + day])
  }

  /// The share a day later, where some people learn of it by themselves and some from those who know.
  ///
  /// The model of Bass (A new product growth for model consumer durables, Management Science 15,
  /// 1969) in closed form: with A the share, p the innovation and q the imitation a day,
  /// dA/dt = (p + q A) (1 - A), and (1 - A) / (p + q A) falls by exp(-(p + q)) a day.
  public static func dayLater(_ share: Double, innovation p: Double, imitation q: Double) -> Double
  {
    let speed = p + q * share
    guard speed > 0 else { return share }
    let x = (1 - share) / speed * exp(-(p + q))
    return (1 - p * x) / (1 + q * x)
  }
}
