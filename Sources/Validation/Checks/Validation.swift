import Statistics

/// The reference table against everything that can express it.
public struct Validation: Sendable {
  let table: ReferenceTable
  let simulator: Simulator?
  let form: ValidationForm
  /// Models, or runs of a study of coverage, at a time.
  let threads: Int
  /// Whether it is counted too how often intervals hold the exact value.
  public var checksCoverage = false
  /// The same in every run, so that a verdict does not change by chance, another for each model.
  ///
  /// People are drawn from seed and number, so equal seeds would make all models agree or differ
  /// together. FNV-1a of the bytes (Fowler, Noll and Vo 1991).
  static func seed(of id: String) -> Int {
    let hash = id.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return Int(hash >> 1)
  }
  /// The chance that a right simulator fails anywhere in the table.
  static let familyError = 0.001

  /// Checks the formulas alone without a simulator; the outcome is that of any number of threads.
  public init(
    table: ReferenceTable, simulator: Simulator?, form: ValidationForm, threads: Int
  ) {
    self.table = table
    self.simulator = simulator
    self.form = form
    self.threads = threads
  }

  /// Standard errors that one of so many checks may be off (Bonferroni).
  static func limit(checks: Int) -> Double {
    bonferroniLimit(comparisons: max(1, checks), familyError: familyError)
  }

  /// Everything checked and everything not, model after model; `progress` is told of each model
  /// as it begins, on any thread.
  public func outcome(
    progress: @escaping @Sendable (String) -> Void
  ) throws -> ValidationOutcome {
    let cases = table.models.map {
      (model: $0, simulated: CaseFamily.translation(of: $0), office: CaseFamily.office(of: $0))
    }
    let simulated = cases.flatMap { [$0.simulated, $0.office].compactMap { $0 } }
    let limit = Self.limit(checks: simulatedChecks(in: simulated))
    let parts = try parallel(cases, threads: threads) { each in
      progress(each.model.id)
      var found = try findings(in: each.model, each.simulated, limit)
      if let office = each.office, let simulator {
        found.checks += try checks(
          of: office, each.model, simulator, limit, cost: &found.cost.seconds)
      }
      return found
    }
    var outcome = ValidationOutcome(form: form, limit: limit)
    for part in parts { outcome.add(part) }
    guard let simulator, checksCoverage else { return outcome }
    for study in CoverageStudy.all(form) {
      progress(study.name)
      let (found, seconds) = try simulator.coverage(of: study, threads: threads)
      outcome.coverage += found
      outcome.costs.append(Cost(id: study.name, seconds: seconds))
    }
    return outcome
  }

  private func findings(
    in model: ReferenceModel, _ simulated: SimulatedCase?, _ limit: Double
  ) throws -> ModelFindings {
    var findings = ModelFindings(cost: Cost(id: model.id))
    if let study = CoverageStudy(smallSample: model, seeds: form.smallSampleSeeds) {
      if let simulator {
        let (found, seconds) = try simulator.coverage(of: study, threads: 1)
        findings.add(found, of: model)
        findings.cost.seconds = seconds
      }
      return findings
    }
    let formulas = FormulaFamily.all.filter { $0.models.contains(model.name) }
    let computed = formulas.compactMap { family in
      family.compute(model).map { (family.kind, $0) }
    }
    findings.checks = computed.flatMap { Self.checks(of: $1, kind: $0, model) }
    if let simulated, let simulator, !simulated.readings.isEmpty {
      findings.checks += try checks(
        of: simulated, model, simulator, limit, cost: &findings.cost.seconds)
    }
    findings.gaps = gaps(in: model, simulated, computed.map(\.1))
    return findings
  }

  private func simulatedChecks(in cases: [SimulatedCase]) -> Int {
    cases.reduce(0) { $0 + $1.readings.count }
  }

  private static func checks(of formula: FormulaCase, kind: String, _ model: ReferenceModel)
    -> [Check]
  {
    model.rows.compactMap { row in
      formula.values[row.quantity].map { value in
        Check(
          id: model.id, model: model.name, quantity: row.quantity, kind: kind, exact: row.value,
          tolerance: row.tolerance + formula.relativeTolerance * abs(row.value), found: value,
          standardError: 0, replications: 0)
      }
    }
  }

  /// Runs a case until it can see a bias, and four times longer where it disagrees.
  private func checks(
    of simulated: SimulatedCase, _ model: ReferenceModel, _ simulator: Simulator, _ limit: Double,
    cost seconds: inout Double
  ) throws -> [Check] {
    var replications = simulated.replications
    var checks = try run(simulated, model, simulator, replications, &seconds)
    // Twice, because the error from which the length follows is an estimate itself, and the first
    // may have been small; a tenth more for the same reason.
    for _ in 0..<2 {
      let worst = checks.compactMap { $0.detectableBias(limit: limit) }.max() ?? 0
      guard worst > form.bias else { break }
      let ratio = 1.1 * worst / form.bias
      let needed = min(form.mostFactor, ratio * ratio) * Double(replications)
      replications = Int(needed.rounded(.up))
      checks = try run(simulated, model, simulator, replications, &seconds)
    }
    guard checks.contains(where: { !$0.holds(limit: limit) }) else { return checks }
    return try run(simulated, model, simulator, 4 * replications, &seconds)
  }

  private func run(
    _ simulated: SimulatedCase, _ model: ReferenceModel, _ simulator: Simulator,
    _ replications: Int, _ seconds: inout Double
  ) throws -> [Check] {
    let (measured, cost) = try simulator.measure(
      simulated, replications: replications, seed: Self.seed(of: model.id))
    seconds += cost
    return model.rows.filter { simulated.readings[$0.quantity] != nil }.map { row in
      let found = measured[row.quantity]
      return Check(
        id: model.id, model: model.name, quantity: row.quantity, kind: simulated.kind,
        exact: row.value, tolerance: row.tolerance, found: found?.value ?? .nan,
        standardError: found?.standardError ?? 0, replications: replications)
    }
  }

  /// The rows that nothing checks.
  private func gaps(
    in model: ReferenceModel, _ simulated: SimulatedCase?, _ formulas: [FormulaCase]
  ) -> [Gap] {
    model.rows.filter { row in
      simulated?.readings[row.quantity] == nil
        && formulas.allSatisfy { $0.values[row.quantity] == nil }
    }.map { row in
      let reasons =
        [simulated?.leftOut[row.quantity]] + formulas.map { $0.leftOut[row.quantity] }
      return Gap(
        id: model.id, model: model.name, quantity: row.quantity,
        reason: reasons.compactMap { $0 }.first ?? "nothing expresses it yet")
    }
  }
}
