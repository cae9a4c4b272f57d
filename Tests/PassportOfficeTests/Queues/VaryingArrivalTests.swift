import EventKernel
import PassportOffice
import RandomStreams
import Testing

/// Arrivals of a day whose rate runs in straight lines between four points.
///
/// Expected counts are areas of trapezia. Limits are 4.65 standard errors, 1 in 300,000, with the
/// exact Poisson variance; 4,000 days see a bias of 2 % in the smallest count with probability 0.9.
@Suite struct VaryingArrivalTests {
  /// Minutes of the arrivals of each day.
  static let days: [[Double]] = {
    let points = [(0, 0.2), (120, 1), (240, 0.6), (480, 0.1)].map { minute, rate in
      RatePoint(at: .minutes(Int64(minute)), rate: rate / 60e6)
    }
    let network = TestNetwork.plain(
      [TestNetwork.demand(.poisson(.points(points, isLinear: true, cycle: nil)))],
      [TestNetwork.stage(.unlimited, service: .same(.constant(0)))], measure: .minutes(480),
      drains: true)
    return (0..<4_000).map { day in
      RunLog(network, seed: 99, replication: day).visits.map { ($0.came - .zero).minutes }
    }
  }()

  @Test(arguments: [(0.0, 60.0, 24.0), (60, 180, 102), (240, 480, 84)])
  func `counts in an interval have the Poisson mean and variance`(
    from: Double, until: Double, expected: Double
  ) {
    let counts = Self.days.map { day in Double(day.count { from <= $0 && $0 < until }) }
    let total = Double(counts.count)
    let mean = counts.reduce(0, +) / total
    #expect(abs(mean - expected) < 4.65 * (expected / total).squareRoot())
    // The fourth central moment of a Poisson number is m + 3 m^2.
    let variance = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) } / total
    let error = ((expected + 2 * expected * expected) / total).squareRoot()
    #expect(abs(variance - expected) < 4.65 * error)
  }

  /// By hand: the sum over the lines of the integral of t times the rate, 49,920, over the area 252.
  @Test func `arrivals lie in the day as the rate says`() {
    let times = Self.days.flatMap { $0 }
    let count = Double(times.count)
    let mean = times.reduce(0, +) / count
    let variance = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(mean - 49_920.0 / 252) < 4.65 * (variance / count).squareRoot())
  }

  /// The rate is 0.2 + t / 150, so the area is ln 2 at t = -30 + sqrt(900 + 300 ln 2).
  @Test func `half of the days have had their first arrival by the median`() throws {
    let median = -30 + (900 + 300 * 0.693_147_180_559_945_3).squareRoot()
    let firsts = try Self.days.map { day in try #require(day.first) }
    let early = Double(firsts.count { $0 < median })
    let total = Double(firsts.count)
    #expect(abs(early - total / 2) < 4.65 * (total / 4).squareRoot())
  }

  @Test func `arrivals of a day come in order`() {
    #expect(Self.days.allSatisfy { $0 == $0.sorted() })
  }
}
