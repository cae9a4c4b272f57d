public import Experiments
internal import PassportOffice

/// What a scenario says before anything is simulated: calendar, seats, load, sources, defaults.
public struct ScenarioReport: Sendable {
  let file: String
  let title: String?
  let variants: [Variant]
  let plan: ExperimentPlan
  let targets: [Target]
  let assumptions: [Assumption]
  let sourced: [Assumption]
  let defaults: [Setting]
  /// What formulas say about the stages of each variant, in the order of the variants.
  public var theory: [[StageTheory]] = []

  /// Collects the parts; the first variant is `base`.
  public init(
    file: String, title: String?, variants: [Variant], plan: ExperimentPlan, targets: [Target],
    assumptions: [Assumption], sourced: [Assumption], defaults: [Setting]
  ) {
    precondition(!variants.isEmpty, "a scenario has a base variant")
    self.file = file
    self.title = title
    self.variants = variants
    self.plan = plan
    self.targets = targets
    self.assumptions = assumptions
    self.sourced = sourced
    self.defaults = defaults
  }

  /// The report, at most 100 columns wide.
  public var text: String {
    let capacities = variants.dropFirst().compactMap { variant in
      CapacityComparison(of: variants[0], and: variant).map {
        "\(variant.name): \(CapacitySentence($0).text)"
      }
    }
    return ReportSection.text(
      of: [
        heading, CalendarSection.section(of: variants[0]), SeatTable.section(of: variants),
        ReportSection(
          "Capacity of base and of each variant",
          lines: capacities.flatMap { ReportSection.wrapped($0, hanging: 2) }),
      ] + outages + LoadTable.sections(of: variants) + TheorySection.sections(of: variants, theory)
        + [
          ReportSection(
            "Targets, judged on base",
            lines: targets.map { $0.isHard ? $0.text : "\($0.text)  (soft)" }),
          .values("Assumptions that are guesses", assumptions),
          .values("Values with a source", sourced),
          .values(
            "Defaults used",
            defaults.map { Assumption(path: $0.path, text: $0.text, source: nil) }),
          ReportSection("Next", lines: ["antrean run \(file)"]),
        ])
  }

  /// Nothing where nothing fails in any variant.
  private var outages: [ReportSection] {
    let fails = variants.contains { !OutageFacts(of: $0.network).systems.isEmpty }
    return fails ? OutageTable.sections(of: variants) : []
  }

  private var heading: ReportSection {
    let network = variants[0].network
    let names = variants.dropFirst().map(\.name).joined(separator: ", ")
    return ReportSection(
      "Study",
      lines: ReportSection.wrapped(
        "\(network.names.scenario)\(title.map { ": \($0)" } ?? "")")
        + ReportSection.wrapped(
          "\(plan.replications.words), seed \(plan.seed), "
            + "\(ShownNumber.confidence(plan.confidence)) intervals"
            + (names.isEmpty ? "" : "; variants besides base: \(names)")))
  }
}

extension ReplicationRule {
  /// The rule in words.
  fileprivate var words: String {
    switch self {
    case .fixed(let count): "\(count) replication\(count == 1 ? "" : "s")"
    case .precision(let width, let quantities, let least, let most):
      "\(least) to \(most) replications, until \(quantities.map(\.text).joined(separator: ", ")) "
        + "\(quantities.count == 1 ? "is" : "are") known to ± "
        + ShownNumber.text(width, unit: "share")
    }
  }
}
