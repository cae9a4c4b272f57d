/// The outcome as text for people and as a table for programs.
extension ValidationOutcome {
  /// The columns of `csv`.
  static let columns = [
    "id", "model", "quantity", "kind", "exact", "found", "lower", "upper", "z", "replications",
    "detectable_bias", "verdict",
  ]

  /// A row per check as comma-separated values, with a heading; intervals of 95 %.
  public var csv: String {
    ([Self.columns.joined(separator: ",")] + checks.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ check: Check) -> String {
    let half = 1.959_963_984_540_054 * check.standardError
    return [
      check.id, quoted(check.model), quoted(check.quantity), check.kind, "\(check.exact)",
      "\(check.found)", "\(check.found - half)", "\(check.found + half)", "\(check.z)",
      "\(check.replications)", check.detectableBias(limit: limit).map { "\($0)" } ?? "",
      check.holds(limit: limit) ? "agrees" : "differs",
    ].joined(separator: ",")
  }

  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Counts by kind and model, the worst ten, what is weak and what is not covered.
  public var summary: String {
    let simulated = checks.filter(\.isSimulated)
    var lines = ["Checked \(checks.count) values: \(counts(of: checks.map(\.kind)))."]
    if !simulated.isEmpty {
      lines += [
        "Simulated values may be \(rounded(limit)) standard errors off; mean of z squared "
          + "\(rounded(meanSquare)).",
        "\(weak.count) of \(simulated.count) cannot see a bias of \(form.bias * 100) %.",
      ]
    }
    lines += ["", "By model"] + byModel
    lines += ["", "The ten farthest off"] + worst.map(described)
    if !weak.isEmpty { lines += ["", "Too weak"] + weakLines }
    if !gaps.isEmpty { lines += ["", "Not covered: \(gaps.count)"] + gapLines }
    lines += coverageLines
    lines += ["", failures.isEmpty ? "Everything agrees." : "\(failures.count) differ:"]
    return (lines + failures.map(described)).joined(separator: "\n") + "\n"
  }

  private var worst: [Check] {
    Array(checks.sorted { abs($0.z) > abs($1.z) }.prefix(10))
  }

  /// The weak ones, the weakest first, with the replications that would make them strong enough.
  private var weakLines: [String] {
    let pairs = weak.map { check in
      (check: check, bias: check.detectableBias(limit: limit) ?? 0)
    }
    return pairs.sorted { $0.bias > $1.bias }.map { check, bias in
      let ratio = bias / form.bias
      let needed = (Double(check.replications) * ratio * ratio).rounded(.up)
      return described(check) + ", would take n \(Int(needed))"
    }
  }

  private var byModel: [String] {
    var models: [String] = []
    for check in checks where !models.contains(check.model) { models.append(check.model) }
    return models.map { model in
      let own = checks.filter { $0.model == model }
      return "  \(model): \(counts(of: own.map(\.kind)))"
    }
  }

  private var gapLines: [String] {
    var groups: [String] = []
    for gap in gaps {
      let group = "  \(gap.model): \(gap.reason)"
      if !groups.contains(group) { groups.append(group) }
    }
    return groups.map { group in
      let own = gaps.filter { "  \($0.model): \($0.reason)" == group }
      return group + " (\(own.count): \(own.prefix(4).map(\.quantity).joined(separator: ", "))"
        + (own.count > 4 ? ", …)" : ")")
    }
  }

  private func described(_ check: Check) -> String {
    let bias = check.detectableBias(limit: limit).map { "\(rounded($0 * 100)) %" } ?? "-"
    return "  \(check.id) \(check.quantity) (\(check.kind)): exact \(check.exact), found "
      + "\(check.found), z \(rounded(check.z)), n \(check.replications), sees \(bias)"
  }

  private func counts(of kinds: [String]) -> String {
    [Check.simulation, Check.office, "coverage", "theory", "statistics", "planning"].compactMap {
      kind in
      let count = kinds.count { $0 == kind }
      return count > 0 ? "\(count) by \(kind)" : nil
    }.joined(separator: ", ")
  }

  private func rounded(_ value: Double) -> String {
    "\((value * 1_000).rounded() / 1_000)"
  }
}
