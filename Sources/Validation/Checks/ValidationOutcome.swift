/// What a validation has found.
public struct ValidationOutcome: Sendable {
  /// How much work was done.
  public var form: ValidationForm
  /// Standard errors that a simulated value may be off.
  public var limit: Double
  /// Everything compared, in the order of the table.
  public var checks: [Check] = []
  /// Everything that nothing checks.
  public var gaps: [Gap] = []

  /// How often intervals held the exact value.
  public var coverage: [Coverage] = []

  /// What it took to simulate each model and study.
  public var costs: [Cost] = []

  init(form: ValidationForm, limit: Double) {
    self.form = form
    self.limit = limit
  }

  /// The checks that disagree.
  public var failures: [Check] { checks.filter { !$0.holds(limit: limit) || $0.found.isNaN } }

  /// Whether every check agrees and every interval holds the exact value as often as it should.
  public var isGood: Bool { failures.isEmpty && coverage.allSatisfy(\.holds) }

  /// The mean of the squares of z over simulated checks, near 1 if the errors are right.
  public var meanSquare: Double {
    let squares = checks.filter { $0.isSimulated && $0.standardError > 0 }.map { $0.z * $0.z }
    return squares.isEmpty ? .nan : squares.reduce(0, +) / Double(squares.count)
  }

  /// Simulated checks that cannot see the bias they should.
  public var weak: [Check] {
    checks.filter { check in
      check.isSimulated && (check.detectableBias(limit: limit) ?? 0) > form.bias
    }
  }
}
