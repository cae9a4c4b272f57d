import Foundation

/// A scenario that is run with many seeds, to see how often its intervals hold the exact values.
struct CoverageStudy: Sendable {
  /// What is asked of one estimate.
  struct Question: Sendable {
    /// The measure and statistic in words.
    var text: String
    var key: ResultKey
    var exact: Double
  }

  /// Names the study and its files.
  var name: String
  /// The scenario without `name`; every run has another seed.
  var scenario: String
  /// The seeds, each a run.
  var seeds = 400
  var questions: [Question]
  /// The numbers of intervals that may hold the value.
  var allowed: ClosedRange<Int>
}

/// How often the intervals of an estimate held its exact value.
public struct Coverage: Sendable {
  /// The study.
  public var study: String
  /// The estimate in words.
  public var quantity: String
  /// The exact value.
  public var exact: Double
  /// Intervals that hold it.
  public var covered: Int
  /// Intervals formed; a run without the estimate has one that holds nothing.
  public var intervals: Int
  /// Replications of a run on average, which differ under a sequential rule.
  public var meanReplications: Double
  /// The numbers of intervals that may hold the value.
  public var allowed: ClosedRange<Int>

  /// The share of intervals that hold the value.
  public var share: Double { Double(covered) / Double(intervals) }

  /// Whether the number is among those allowed.
  public var holds: Bool { allowed.contains(covered) }
}

extension Simulator {
  /// Runs a study with the seeds from 1 up, so many at a time, and counts.
  func coverage(
    of study: CoverageStudy, threads: Int
  ) throws -> (found: [Coverage], seconds: Double) {
    let file = "\(folder)/\(study.name).yaml"
    let text = "name: \(study.name)\n\(study.scenario)\n"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let seeds = Array(1...study.seeds)
    let found = try parallel(seeds, threads: threads) { seed in
      let (output, seconds) = try run(
        [
          "run", file, "--format", "json", "--quiet", "--no-files", "--threads", "1", "--seed",
          "\(seed)",
        ], files: "\(folder)/\(study.name)-\(seed)")
      return Held(
        answers: study.questions.map { output.holds($0.exact, $0.key) },
        replications: output.replications, seconds: seconds)
    }
    let replications = found.reduce(0) { $0 + $1.replications }
    let coverage = study.questions.enumerated().map { place, question in
      Coverage(
        study: study.name, quantity: question.text, exact: question.exact,
        covered: found.count { $0.answers[place] }, intervals: found.count,
        meanReplications: Double(replications) / Double(found.count), allowed: study.allowed)
    }
    return (coverage, found.reduce(0) { $0 + $1.seconds })
  }
}

/// Which intervals of a run held their values.
private struct Held: Sendable {
  var answers: [Bool]
  var replications: Int
  var seconds: Double
}

extension RunOutput {
  /// Whether the interval of an estimate holds a value.
  fileprivate func holds(_ value: Double, _ key: ResultKey) -> Bool {
    guard let row = row(key), let lower = row.lower, let upper = row.upper else { return false }
    return lower <= value && value <= upper
  }
}
