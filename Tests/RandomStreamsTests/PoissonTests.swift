import CGSL
import Foundation
import TestSupport
import Testing

@testable import RandomStreams

/// Arrivals of a process whose rate runs in straight lines between four points.
///
/// Expected counts are areas of trapezia. Limits are 4.65 standard errors, 1 in 300,000, with the
/// exact Poisson variance.
struct PoissonTests {
  static let rate = CumulativeRate(
    points: [
      .init(time: 0, rate: 0.2), .init(time: 120, rate: 1), .init(time: 240, rate: 0.6),
      .init(time: 480, rate: 0.1),
    ], isLinear: true, cycle: nil)

  /// 4,000 days see a bias of 2 % in the smallest expected count with probability 0.9.
  static let days: [[Double]] = (0..<4_000).map { day in
    let family = StreamFamily(seed: 99, replication: 0)
    let stream = family.stream(.day(day, ofDemand: 0), .arrivals, step: 0)
    var process = PoissonProcess(rate: rate, stream: stream)
    var times: [Double] = []
    while let last = times.last ?? .some(0), last < 480 { times.append(process.next()) }
    return Array(times.dropLast())
  }

  @Test(arguments: [(0.0, 60.0, 24.0), (60, 180, 102), (240, 480, 84)])
  func `counts in an interval have the Poisson mean and variance`(
    from: Double, until: Double, expected: Double
  ) {
    #expect(
      abs(Self.rate.cumulative(at: until) - Self.rate.cumulative(at: from) - expected) < 1e-12)
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
    let ln2 = 0.693_147_180_559_945_3
    let median = -30 + (900 + 300 * ln2).squareRoot()
    #expect(abs(Self.rate.inverse(of: ln2) - median) < 1e-12)
    let firsts = try Self.days.map { day in try #require(day.first) }
    let early = Double(firsts.count { $0 < median })
    let total = Double(firsts.count)
    #expect(abs(early - total / 2) < 4.65 * (total / 4).squareRoot())
  }

  @Test func `no arrival follows when the rate has fallen to nothing`() {
    let rate = CumulativeRate(
      points: [.init(time: 0, rate: 1), .init(time: 2, rate: 0)], isLinear: false, cycle: nil)
    let family = StreamFamily(seed: 1, replication: 0)
    var process = PoissonProcess(
      rate: rate, stream: family.stream(.day(0, ofDemand: 0), .arrivals, step: 0))
    var times: [Double] = []
    for _ in 0..<100 { times.append(process.next()) }
    #expect(times.contains(.infinity))
    #expect(times.allSatisfy { $0 <= 2 || $0 == .infinity })
  }

  @Test(arguments: [0.01, 0.7, 3, 11.5, 40])
  func `a Poisson count is the one that adding up the probabilities gives`(mean: Double) {
    forEach(seeds: 1...5) { generator in
      for _ in 0..<40 {
        let uniform = generator.uniform()
        var count = 0
        var term = exp(-mean)
        var sum = term
        while sum < uniform {
          count += 1
          term *= mean / Double(count)
          sum += term
        }
        #expect(poissonCount(mean: mean, at: uniform) == count)
      }
    }
  }

  @Test(arguments: [1e-9, 25, 1e3, 1e6, 1e9])
  func `a Poisson count is where the distribution function passes the uniform number`(
    mean: Double
  ) {
    for uniform in [1e-12, 0.001, 0.25, 0.5, 0.9, 0.999, 1 - 0x1p-53] {
      let count = poissonCount(mean: mean, at: uniform)
      #expect(gsl_cdf_poisson_P(UInt32(count), mean) >= uniform)
      if count > 0 { #expect(gsl_cdf_poisson_P(UInt32(count - 1), mean) < uniform) }
    }
  }

  @Test func `a higher demand keeps the people of a lower one`() {
    forEach(seeds: 1...20) { generator in
      let uniform = generator.uniform()
      let counts = (0..<100).map { poissonCount(mean: 2 * Double($0), at: uniform) }
      #expect(counts == counts.sorted())
    }
  }

  @Test func `counts outside the range of the law are refused`() async {
    await #expect(processExitsWith: .failure) { _ = poissonCount(mean: -1, at: 0.5) }
    await #expect(processExitsWith: .failure) { _ = poissonCount(mean: 2e9, at: 0.5) }
    await #expect(processExitsWith: .failure) { _ = poissonCount(mean: 1, at: 1) }
  }
}
