/// What a validation has found of one model.
struct ModelFindings: Sendable {
  var checks: [Check] = []
  var gaps: [Gap] = []
  var coverage: [Coverage] = []
  var cost: Cost
}

/// What a model, or a study of coverage, took to simulate.
public struct Cost: Sendable {
  /// The instance.
  public var id: String
  /// Seconds of a processor.
  public var seconds = 0.0
}

extension ValidationOutcome {
  /// Takes in the next model.
  mutating func add(_ findings: ModelFindings) {
    checks += findings.checks
    gaps += findings.gaps
    coverage += findings.coverage
    costs.append(findings.cost)
  }

  /// Where the time went: a line per model and study, the longest first.
  public var timing: String {
    let spent = costs.filter { $0.seconds > 0 }.sorted { $0.seconds > $1.seconds }
    let total = spent.reduce(0) { $0 + $1.seconds }
    let lines = spent.map { "  \($0.id): \(Self.tenths($0.seconds))" }
    return (["Seconds of a processor: \(Self.tenths(total))"] + lines).joined(separator: "\n")
      + "\n"
  }

  private static func tenths(_ seconds: Double) -> String { "\((seconds * 10).rounded() / 10)" }
}
