import Foundation
import TestSupport
import Testing

@testable import RandomStreams

/// Areas under a rate and their inverse.
struct CumulativeRateTests {
  /// A rate with up to six points, all positive, and sometimes a cycle.
  static func someRate(_ generator: inout SeededGenerator) -> CumulativeRate {
    var time = 0.0
    let points = (0...generator.below(6)).map { index in
      if index > 0 { time += generator.exponential(mean: 50) + 0.1 }
      return CumulativeRate.Point(time: time, rate: generator.uniform() * 3)
    }
    let cycle = generator.below(2) == 0 ? nil : Optional(time + 1 + 20 * generator.uniform())
    return CumulativeRate(points: points, isLinear: generator.below(2) == 0, cycle: cycle)
  }

  /// The rule of rectangles is exact to half a step times the changes of the rate, here under 1e-2.
  @Test func `the area is the integral of the rate`() {
    forEach(seeds: 1...20) { generator in
      let rate = Self.someRate(&generator)
      let until = 300 * generator.uniform()
      let steps = 60_000
      let width = until / Double(steps)
      let sum = (0..<steps).reduce(0) { $0 + rate.rate(at: (Double($1) + 0.5) * width) }
      // At most 6 jumps of 3 in each of at most 300 cycles, each wrong by half a step of 0.005.
      let limit = 0.005 * 3 * (1 + until / 1) / 2
      #expect(abs(sum * width - rate.cumulative(at: until)) < min(limit, 0.5))
    }
  }

  @Test func `the inverse undoes the area and the area the inverse`() {
    forEach(seeds: 1...200) { generator in
      let rate = Self.someRate(&generator)
      let time = 1_000 * generator.uniform()
      let area = rate.cumulative(at: time)
      #expect(abs(rate.inverse(of: area) - time) <= 1e-12 * 1_000 / min(1, rate.rate(at: time)))
      let other = area * generator.uniform()
      #expect(abs(rate.cumulative(at: rate.inverse(of: other)) - other) <= 1e-12 * (1 + other))
    }
  }

  @Test func `steps and lines give the areas worked out by hand`() {
    let points = [CumulativeRate.Point(time: 0, rate: 2), .init(time: 10, rate: 4)]
    let steps = CumulativeRate(points: points, isLinear: false, cycle: nil)
    #expect([0, 5, 10, 12].map { steps.cumulative(at: $0) } == [0, 10, 20, 28])
    #expect([10, 20, 28].map { steps.inverse(of: $0) } == [5, 10, 12])
    #expect(steps.rate(at: 10) == 4 && steps.rate(at: 9.9) == 2 && steps.rate(at: -1) == 0)
    let lines = CumulativeRate(points: points, isLinear: true, cycle: nil)
    #expect([0, 5, 10, 12].map { lines.cumulative(at: $0) } == [0, 12.5, 30, 38])
    #expect([12.5, 30, 38].map { lines.inverse(of: $0) } == [5, 10, 12])
    let cycle = CumulativeRate(points: points, isLinear: false, cycle: 15)
    #expect([15, 25, 45].map { cycle.cumulative(at: $0) } == [40, 60, 120])
    #expect([40, 60, 125].map { cycle.inverse(of: $0) } == [15, 25, 47.5])
    #expect(CumulativeRate(constant: 0.5).inverse(of: 3) == 6)
  }

  @Test func `where nothing happens the first time of an area is taken`() {
    let points = [
      CumulativeRate.Point(time: 0, rate: 0), .init(time: 3, rate: 1), .init(time: 5, rate: 0),
    ]
    let once = CumulativeRate(points: points, isLinear: false, cycle: nil)
    #expect(once.inverse(of: 2) == 5 && once.inverse(of: 2.1) == .infinity)
    let daily = CumulativeRate(points: points, isLinear: false, cycle: 10)
    #expect(daily.inverse(of: 2) == 5 && daily.inverse(of: 2.5) == 13.5)
    #expect(daily.inverse(of: 4) == 15)
    #expect(CumulativeRate(constant: 0).inverse(of: 1) == .infinity)
    let never = CumulativeRate(points: points.prefix(1).map { $0 }, isLinear: false, cycle: 4)
    #expect(never.inverse(of: 1) == .infinity)
  }

  @Test func `a line that falls to zero is inverted up to its end`() {
    let rate = CumulativeRate(
      points: [.init(time: 0, rate: 1), .init(time: 2, rate: 0)], isLinear: true, cycle: nil)
    #expect(rate.inverse(of: 1) == 2)
    // 1 - area = (2 - t)^2 / 4.
    #expect(abs(rate.inverse(of: 0.75) - 1) < 1e-15)
    #expect(rate.inverse(of: 1.000_1) == .infinity)
  }

  @Test func `a sine is inverted to 1e-12 of its period`() {
    for share in [0, 0.3, -0.7, 1, -1] {
      let rate = CumulativeRate(sineMean: 0.5, amplitude: 0.5 * share, period: 480)
      for index in 1..<500 {
        let time = 2.37 * Double(index)
        let area = rate.cumulative(at: time)
        let slack = 1e-12 * 480 * max(1, 0.5 / max(rate.rate(at: time), 1e-6))
        #expect(abs(rate.inverse(of: area) - time) <= slack)
      }
    }
  }

  /// By hand: mean t + amplitude period (1 - cos) / (2 pi), at a quarter and a half of the period.
  @Test func `the area of a sine is the one worked out by hand`() {
    let rate = CumulativeRate(sineMean: 0.5, amplitude: 0.25, period: 480)
    #expect(abs(rate.cumulative(at: 120) - (60 + 60 / Double.pi)) < 1e-12)
    #expect(abs(rate.cumulative(at: 240) - (120 + 120 / Double.pi)) < 1e-12)
    #expect(abs(rate.cumulative(at: 480 * 7) - 240 * 7) < 1e-9)
    #expect(abs(rate.rate(at: 120) - 0.75) < 1e-15)
    #expect(CumulativeRate(sineMean: 0, amplitude: 0, period: 1).inverse(of: 1) == .infinity)
  }

  @Test func `a rate that makes no sense is refused`() async {
    await #expect(processExitsWith: .failure) { _ = CumulativeRate(constant: -1) }
    await #expect(processExitsWith: .failure) { _ = CumulativeRate(constant: .nan) }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(points: [], isLinear: true, cycle: nil)
    }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(points: [.init(time: 1, rate: 1)], isLinear: true, cycle: nil)
    }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(
        points: [.init(time: 0, rate: 1), .init(time: 0, rate: 1)], isLinear: true, cycle: nil)
    }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(points: [.init(time: 0, rate: 1)], isLinear: true, cycle: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(sineMean: 1, amplitude: 1.1, period: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = CumulativeRate(sineMean: 1, amplitude: 0, period: 0)
    }
  }
}
