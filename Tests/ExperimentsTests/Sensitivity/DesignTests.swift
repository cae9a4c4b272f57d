import Experiments
import Foundation
import RandomStreams
import TestSupport
import Testing

/// Where a model is run.
@Suite struct DesignTests {
  @Test(arguments: [1, 7, 64])
  func `a Latin hypercube has one point in every part of every input`(_ count: Int) {
    let points = UnitDesign.latinHypercube(count, inputs: 5, seed: 3)

    for input in 0..<5 {
      let parts = points.map { Int($0[input] * Double(count)) }
      #expect(parts.sorted() == Array(0..<count))
    }
  }

  @Test func `a design belongs to its seed`() {
    let one = UnitDesign.latinHypercube(20, inputs: 3, seed: 1)

    #expect(one == UnitDesign.latinHypercube(20, inputs: 3, seed: 1))
    #expect(one != UnitDesign.latinHypercube(20, inputs: 3, seed: 2))
  }

  @Test func `more drawn points begin with the fewer`() {
    let few = UnitDesign.independent(5, inputs: 4, seed: 9)

    #expect(Array(UnitDesign.independent(50, inputs: 4, seed: 9).prefix(5)) == few)
    #expect(Set(few.joined()).count == 20)
  }

  /// Each walk of Morris moves every input once, by half of its range, between levels.
  @Test func `a walk moves each input once`() {
    let design = MorrisDesign(walks: 30, inputs: 4, levels: 4, seed: 5)

    #expect(design.points.count == 30 * 5)
    for walk in 0..<30 {
      let points = design.points[walk * 5..<walk * 5 + 5]
      let moved = zip(points, points.dropFirst()).map { before, after in
        (0..<4).filter { before[$0] != after[$0] }
      }
      #expect(moved.allSatisfy { $0.count == 1 })
      #expect(Set(moved.joined()).count == 4)
      for value in points.joined() { #expect([0.125, 0.375, 0.625, 0.875].contains(value)) }
    }
  }

  /// 3 u1 - 2 u2 + 0 u3: each effect is the slope, and none of them spreads.
  @Test func `the effects of a plane are its slopes`() throws {
    let design = MorrisDesign(walks: 10, inputs: 3, levels: 4, seed: 1)
    let outcomes = design.points.map { Optional(3 * $0[0] - 2 * $0[1]) }

    let effects = design.summaries(of: outcomes, confidence: 0.95)

    for (input, slope) in [3.0, -2, 0].enumerated() {
      let effect = try #require(effects[input])
      #expect(abs(effect.mean.value - slope) < 1e-12)
      #expect(abs(effect.meanSize.value - slope.magnitude) < 1e-12)
      #expect(effect.spread.value < 1e-12)
    }
  }

  /// The effect of u1 on u1 u2 is u2, with mean 1/2 and the spread of {1, 3, 5, 7} / 8.
  ///
  /// That spread is sqrt(5) / 8 = 0.2795. 4,000 walks leave a standard error of 0.0044
  /// in the mean and about 0.0022 in the spread; four of them are allowed.
  @Test func `inputs that act together spread their effects`() throws {
    let design = MorrisDesign(walks: 4_000, inputs: 3, levels: 4, seed: 11)
    let effects = design.summaries(
      of: design.points.map { Optional($0[0] * $0[1]) }, confidence: 0.95)

    let effect = try #require(effects[0])
    #expect(abs(effect.mean.value - 0.5) < 4 * 0.0044)
    #expect(abs(effect.spread.value - 5.0.squareRoot() / 8) < 4 * 0.0022)
    #expect(effects[2]?.meanSize.value == 0)
  }

  /// The effect of x1 in Ishigami's function over all starts on four levels, counted out one by
  /// one, beside that of 2,000 walks; the interval at 99.9 % may miss one of the three.
  @Test func `walks over Ishigami's function find the effects of all starts`() throws {
    let levels = [0.125, 0.375, 0.625, 0.875]
    let ishigami = { (unit: [Double]) -> Double in
      let x = unit.map { Double.pi * (2 * $0 - 1) }
      return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
    let design = MorrisDesign(walks: 2_000, inputs: 3, levels: 4, seed: 2)
    let effects = design.summaries(
      of: design.points.map { Optional(ishigami($0)) }, confidence: 0.999)
    for input in 0..<3 {
      var sizes: [Double] = []
      for first in levels {
        for second in levels {
          for low in [0.125, 0.375] {
            var point = [first, second, first]
            point[(input + 1) % 3] = first
            point[(input + 2) % 3] = second
            point[input] = low
            let before = ishigami(point)
            point[input] = low + 0.5
            sizes.append(((ishigami(point) - before) / 0.5).magnitude)
          }
        }
      }
      let exact = sizes.reduce(0, +) / Double(sizes.count)
      let size = try #require(effects[input]).meanSize
      let (lower, upper) = (try #require(size.lower), try #require(size.upper))
      #expect(lower - 1e-9 <= exact && exact <= upper + 1e-9)
    }
  }

  /// x1 + x2 of uniform numbers: half of the variance is of each, first and total.
  @Test func `rows of a design give the indices of a sum`() throws {
    for isEven in [true, false] {
      let design = SaltelliDesign(rows: 4_096, inputs: 2, isEven: isEven, seed: 1)
      let indices = try #require(
        design.indices(of: design.points.map { Optional($0[0] + $0[1]) }))

      #expect(design.isEven == isEven)
      #expect(design.points.count == 4_096 * 4)
      for input in 0..<2 {
        let share = indices.share(ofInput: input, confidence: 0.999)
        // Standard error of the drawn rows about 0.02; three of them.
        #expect(abs(share.first.value - 0.5) < (isEven ? 0.005 : 0.06))
        #expect(abs(share.total.value - 0.5) < (isEven ? 0.005 : 0.06))
      }
    }
  }

  @Test func `a design with more inputs than Sobol's sequence has is drawn`() {
    let design = SaltelliDesign(rows: 2, inputs: 21, isEven: true, seed: 1)

    #expect(!design.isEven)
    #expect(design.points.count == 2 * 23)
  }

  /// The median of a triangular law 8, 9, 11: mass up to 9 is 1/3, so that the median is
  /// 11 - sqrt((1 - 1/2) 3 2) = 11 - sqrt(3) = 9.267949.
  @Test func `an uncertain value is written in the unit of the file`() {
    let minute = 60e6
    let input = UncertainInput(
      paths: ["stages.desk.service"], text: "9 min", lawText: nil,
      law: .triangular(min: 8 * minute, mode: 9 * minute, max: 11 * minute),
      form: .duration(unit: "min", microseconds: minute))

    #expect(input.value(at: 0.5) == "9.267949 min")
    #expect(input.shownValue(at: 0.5) == "9.268 min")
    #expect(
      input.settings(at: 1.0 / 3) == [Setting(path: "stages.desk.service", text: "9 min")])
  }

  @Test func `numbers are written without exponents`() {
    let input = { (value: Double, form: UncertainInput.Form) in
      UncertainInput(
        paths: ["a"], text: "1", lawText: nil, law: .constant(value), form: form
      ).value(at: 0.5)
    }

    #expect(input(1e-9, .number(unit: "")) == "0.000000001")
    #expect(input(-2.5, .number(unit: "%")) == "-2.5 %")
    #expect(input(350_000, .number(unit: "IDR")) == "350000 IDR")
    #expect(input(2.6, .whole(unit: "")) == "3")
    #expect(input(0, .number(unit: "/ h")) == "0 / h")
  }
}
