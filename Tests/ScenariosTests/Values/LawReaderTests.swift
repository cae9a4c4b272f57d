import RandomStreams
import TestSupport
import Testing

@testable import Scenarios

/// Distributions as they are written.
struct LawReaderTests {
  private static let minute = 60e6
  private static let hour = 3_600e6

  /// Every law with the distribution it stands for, in microseconds.
  private static let laws: [(String, Distribution)] = [
    ("10 min", .constant(10 * minute)),
    ("{constant: 10 min}", .constant(10 * minute)),
    ("{exponential: {mean: 4 min}}", .exponential(mean: 4 * minute)),
    ("{lognormal: {mean: 9 min, cv: 0.4}}", .lognormal(mean: 9 * minute, cv: 0.4)),
    ("{gamma: {mean: 9 min, cv: 0.4}}", .gamma(mean: 9 * minute, cv: 0.4)),
    ("{weibull: {mean: 9 min, shape: 2}}", .weibull(mean: 9 * minute, shape: 2)),
    ("{erlang: {mean: 9 min, k: 3}}", .erlang(mean: 9 * minute, k: 3)),
    (
      "{normal: {mean: 14 min, sd: 20 min, min: 0 min, max: 120 min}}",
      Distribution.normal(mean: 14 * minute, sd: 20 * minute).bounded(min: 0, max: 120 * minute)
    ),
    ("{uniform: {from: 5 min, to: 20 min}}", .uniform(from: 5 * minute, to: 20 * minute)),
    (
      "{triangular: {min: 8 min, mode: 12 min, max: 15 min}}",
      .triangular(min: 8 * minute, mode: 12 * minute, max: 15 * minute)
    ),
    ("{pareto: {mean: 1 h, shape: 3}}", .pareto(mean: hour, shape: 3)),
    (
      "{hyperexponential: {means: [8 min, 30 min], shares: [0.85, 15 %]}}",
      .hyperexponential(means: [8 * minute, 30 * minute], shares: [0.85, 0.15])
    ),
    (
      "{discrete: {5 min: 30 %, 7 min: 70 %}}",
      .discrete(values: [5 * minute, 7 * minute], shares: [0.3, 0.7])
    ),
    (
      "{mixture: [{share: 90 %, of: {constant: 5 min}}, {share: 10 %, of: {exponential: {mean: 1 h}}}]}",
      .mixture([(0.9, .constant(5 * minute)), (0.1, .exponential(mean: hour))])
    ),
    (
      "{exponential: {mean: 4 min, max: 8 min}}",
      Distribution.exponential(mean: 4 * minute).bounded(min: nil, max: 8 * minute)
    ),
    (
      "{exponential: {mean: 4 min}, min: 1 min, max: 8 min}",
      Distribution.exponential(mean: 4 * minute).bounded(min: minute, max: 8 * minute)
    ),
    ("{value: {gamma: {mean: 9 min, cv: 1}}, kind: guess}", .gamma(mean: 9 * minute, cv: 1)),
    ("{gamma: {mean: {value: 9 min, kind: guess}, cv: 1}}", .gamma(mean: 9 * minute, cv: 1)),
  ]

  @Test(arguments: laws)
  func `each law is written as a map`(text: String, expected: Distribution) throws {
    let (law, log) = try read(text)

    #expect(log.diagnostics.isEmpty)
    #expect(law == expected)
  }

  @Test func `a level is a law of bare numbers`() throws {
    let number = DrawnUnit.number(0...1e6, noun: "factor")

    #expect(try read("{beta: {mean: 0.2, n: 40}}", number).law == .beta(mean: 0.2, n: 40))
    #expect(try read("{discrete: {0.8: 50 %, 1.2: 50 %}}", number).law?.mean == 1)
    #expect(try read("1.5", number).law == .constant(1.5))
  }

  @Test func `shares with seven digits are made to add up`() throws {
    let third = 1.0 / 3

    let (law, log) = try read(
      "{discrete: {1 min: 33.33333 %, 2 min: 33.33333 %, 3 min: 33.33333 %}}")

    #expect(log.diagnostics.isEmpty)
    #expect(law == .discrete(values: [60e6, 120e6, 180e6], shares: [third, third, third]))
  }

  @Test func `a normal law of something that cannot be negative is cut off at 0`() throws {
    let (law, log) = try read("{normal: {mean: 5 min, sd: 5 min}}")

    #expect(log.diagnostics.map(\.code) == [.implicitBound])
    #expect(law?.support.lowerBound == 0)
    let early = try read("{normal: {mean: -14 min, sd: 20 min}}", .duration(.any))
    #expect(early.log.diagnostics.isEmpty)
    #expect(early.law?.support.lowerBound == -Double.infinity)
  }

  /// Laws just inside and just outside of what can be drawn.
  private static let limits: [(String, Bool)] = [
    ("{gamma: {mean: 9 min, cv: 0.0001}}", true), ("{gamma: {mean: 9 min, cv: 0.00009}}", false),
    ("{lognormal: {mean: 1 s, cv: 100}}", true), ("{lognormal: {mean: 1 s, cv: 101}}", false),
    ("{weibull: {mean: 1 s, shape: 0.1}}", true), ("{weibull: {mean: 1 s, shape: 0.04}}", false),
    ("{weibull: {mean: 1 s, shape: 1000}}", true), ("{weibull: {mean: 1 s, shape: 1001}}", false),
    ("{pareto: {mean: 1 s, shape: 1.1}}", true), ("{pareto: {mean: 1 s, shape: 1}}", false),
    ("{erlang: {mean: 1 s, k: 100_000}}", true), ("{erlang: {mean: 1 s, k: 0}}", false),
    ("{uniform: {from: -5 min, to: 5 min}}", false), ("{discrete: {-5 min: 100 %}}", false),
    ("{exponential: {mean: 4 min}, max: 0.0001 s}", false), ("{}", false), ("[]", false),
    ("{mixture: []}", false), ("{discrete: {}}", false), ("{exponential: 4 min}", false),
    ("{exponential: {mean: [1 min]}}", false), ("{min: 3 min}", false),
    ("{pareto: {mean: 100_000 days, shape: 1.1}}", false),
  ]

  @Test(arguments: limits)
  func `what cannot be drawn is refused, never a crash`(text: String, isAllowed: Bool) throws {
    let (law, log) = try read(text)

    #expect((law != nil) == isAllowed)
    #expect(log.hasErrors == !isAllowed)
  }

  @Test func `a column of a table is a law`() throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write("day,interview\nmon,4 min\ntue,\"90 s\"\n", to: "minutes.csv")

    let (law, log) = try read(
      "{empirical: {file: minutes.csv, column: interview}}", folder: folder.path)

    #expect(log.diagnostics.isEmpty)
    #expect(law == .empirical([240e6, 90e6]))
  }

  @Test func `bare cells have the unit of the law, or minutes after a warning`() throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write("interview\n4\n2.5\n", to: "minutes.csv")

    let minutes = try read(
      "{empirical: {file: minutes.csv, column: interview}}", folder: folder.path)
    let hours = try read(
      "{empirical: {file: minutes.csv, column: interview, unit: h, max: 3 h}}", folder: folder.path)

    #expect(minutes.log.diagnostics.map(\.code) == [.implicitUnit])
    #expect(minutes.law == .empirical([240e6, 150e6]))
    #expect(hours.log.diagnostics.isEmpty)
    #expect(
      hours.law
        == Distribution.empirical([4 * Self.hour, 2.5 * Self.hour])
        .bounded(min: nil, max: 3 * Self.hour))
  }

  private static let wrongTables: [(String, String)] = [
    ("a,b\n1 min\n", "t.csv:2: this row has 1 cells, but the heading has 2"),
    ("a\nx\n", "t.csv:2: a number is needed, but `x` was found"),
    ("a\n1 min\n-2 min\n", "t.csv:3: `-2 min` is negative"),
    ("b\n1 min\n", "t.csv:1: there is no column `a`"),
    ("a\n", "t.csv: the column `a` has no rows"),
    ("a\n\"1 min\n", "t.csv:2: a quote is opened here and never closed"),
    ("a,a\n1 min,2 min\n", "t.csv:1: two columns are called `a`"),
    ("", "`t.csv` is empty"),
  ]

  @Test(arguments: wrongTables)
  func `a wrong table is named with its line`(table: String, message: String) throws {
    let folder = try TemporaryDirectory()
    _ = try folder.write(table, to: "t.csv")

    let (law, log) = try read("{empirical: {file: t.csv, column: a}}", folder: folder.path)

    #expect(law == nil)
    #expect(log.diagnostics.map(\.message) == [message])
  }

  private func read(
    _ text: String, _ unit: DrawnUnit = .duration(.notNegative), folder: String = ""
  ) throws -> (law: Distribution?, log: DiagnosticLog) {
    let node = try YAMLReader.read(SourceText(name: "law", text: text))
    var checker = GrammarChecker(folder: TableFolder(path: folder))
    let law = checker.check(node, as: .law(unit), path: "service").law
    return (law, checker.log)
  }
}
