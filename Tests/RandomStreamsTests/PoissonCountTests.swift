import CGSL
import Foundation
import TestSupport
import Testing

@testable import RandomStreams

/// Poisson numbers by inversion.
struct PoissonCountTests {
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
