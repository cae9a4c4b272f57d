public import Experiments
internal import PassportOffice

/// What a scenario says before anything is simulated: calendar, seats, load, sources, defaults.
public struct ScenarioReport: Sendable {
  let file: String
  let title: Wording?
  let variants: [Variant]
  let plan: ExperimentPlan
  let targets: [Target]
  let assumptions: [Assumption]
  let sourced: [Assumption]
  let defaults: [Setting]
  /// Values that are not known exactly, with what they may be.
  public var uncertain: [UncertainInput] = []
  /// What formulas say about the stages of each variant, in the order of the variants.
  public var theory: [[StageTheory]] = []

  /// Collects the parts; the first variant is `base`.
  public init(
    file: String, title: Wording?, variants: [Variant], plan: ExperimentPlan, targets: [Target],
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
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [
        heading, CalendarSection.section(of: variants[0]),
        SeatTable.section(of: variants), RegionTable.section(of: variants[0].network),
        capacities,
      ] + outages + starts + LoadTable.sections(of: variants)
        + TheorySection.sections(of: variants, theory)
        + closingSections, in: language)
  }

  private var capacities: ReportSection {
    ReportSection(
      Wording(en: "Capacity of base and of each variant", id: "Kapasitas base dan setiap varian"),
      variants.dropFirst().compactMap { variant in
        CapacityComparison(of: variants[0], and: variant).map {
          .paragraph("\(variant.name): \(CapacitySentence($0).text)", hanging: 2)
        }
      })
  }

  /// Nothing where nothing fails in any variant.
  private var outages: [ReportSection] {
    let fails = variants.contains { !OutageFacts(of: $0.network).systems.isEmpty }
    return fails ? OutageTable.sections(of: variants) : []
  }

  /// What there is before the start, in `base` and where it differs from it.
  private var starts: [ReportSection] {
    let states = variants.map { $0.network.town?.initial ?? InitialState() }
    guard states.contains(where: { $0 != InitialState() }) else { return [] }
    let lines = zip(variants, states).enumerated().compactMap { index, pair in
      index == 0 || pair.1 != states[0]
        ? ReportSection.Part.line("\(pair.0.name): \(pair.1.words)") : nil
    }
    return [ReportSection(Wording(en: "At the start", id: "Pada awal"), lines)]
  }

  private var closingSections: [ReportSection] {
    [
      ReportSection(
        ReportSection.judgedOnBase,
        targets.map { target in
          let soft: Wording = target.isHard ? "" : " \(ReportSection.soft)"
          return .line("\(target.text)\(soft)")
        }),
      .values(
        Wording(en: "Assumptions that are guesses", id: "Asumsi yang berupa tebakan"), assumptions),
      .values(
        Wording(
          en: "Uncertain values, and the range of 90 % of what they may be",
          id: "Nilai yang tidak pasti, dan rentang 90 % kemungkinannya"),
        uncertain.map(\.shown)),
      .values(Wording(en: "Values with a source", id: "Nilai dengan sumber"), sourced),
      .values(
        Wording(en: "Defaults used", id: "Nilai bawaan yang dipakai"),
        defaults.map { Assumption(path: $0.path, text: $0.text, source: nil) }),
      ReportSection(
        Wording(en: "Next", id: "Langkah berikut"), [.line("antrean run \(file)")]),
    ]
  }

  private var heading: ReportSection {
    let network = variants[0].network
    let names = variants.dropFirst().map(\.name).joined(separator: ", ")
    let title: Wording = title.map { ": \($0)" } ?? ""
    let others: Wording =
      names.isEmpty
      ? ""
      : Wording(en: "; variants besides base: \(names)", id: "; varian selain base: \(names)")
    let confidence = ShownNumber.confidence(plan.confidence)
    let intervals = Wording(en: "\(confidence) intervals", id: "selang kepercayaan \(confidence)")
    return ReportSection(
      Wording(en: "Study", id: "Studi"),
      [
        .paragraph("\(network.names.scenario)\(title)"),
        .paragraph("\(plan.replications.words), seed \(plan.seed), \(intervals)\(others)"),
      ])
  }
}

extension ReplicationRule {
  /// The rule in words.
  fileprivate var words: Wording {
    switch self {
    case .fixed(let count):
      return Wording(
        en: "\(count) replication\(count == 1 ? "" : "s")", id: "\(count) replikasi")
    case .precision(let wanted, let least, let most):
      let known = PrecisionGroup.all(of: wanted)
      let words = known.enumerated().map { place, group in
        place == 0 ? group.sentence : group.clause
      }
      let list = words.joined(separator: Wording(en: ", ", id: ", "))
      return Wording(
        en: "\(least) to \(most) replications, until \(list)",
        id: "\(least) sampai \(most) replikasi, sampai \(list)")
    }
  }
}

/// Estimates that are to be known equally precisely.
private struct PrecisionGroup {
  let halfWidth: Wording
  var quantities: [String]

  /// In the order of their first estimates.
  static func all(of wanted: [WantedPrecision]) -> [PrecisionGroup] {
    wanted.reduce(into: []) { groups, wanted in
      let quantity = wanted.quantity
      let halfWidth =
        switch wanted.halfWidth {
        case .relative(let share): ShownNumber.text(share, unit: "share")
        case .absolute(let amount): amountText(amount, of: quantity)
        }
      if let place = groups.firstIndex(where: { $0.halfWidth == halfWidth }) {
        groups[place].quantities.append(quantity.text)
      } else {
        groups.append(PrecisionGroup(halfWidth: halfWidth, quantities: [quantity.text]))
      }
    }
  }

  private static func amountText(_ amount: Double, of quantity: Quantity) -> Wording {
    let unit = quantity.measure.unitText(of: quantity.statistic)
    guard unit == "share" else { return ShownNumber.text(amount, unit: unit) }
    let number = ShownNumber(for: amount, unit: unit).bare(amount)
    return Wording(en: "\(number) points", id: "\(number) poin")
  }

  private var names: String { quantities.joined(separator: ", ") }

  var sentence: Wording {
    Wording(
      en: "\(names) \(quantities.count == 1 ? "is" : "are") known to ± \(halfWidth)",
      id: "\(names) diketahui dalam ± \(halfWidth)")
  }

  var clause: Wording {
    Wording(en: "\(names) to ± \(halfWidth)", id: "\(names) dalam ± \(halfWidth)")
  }
}

extension InitialState {
  /// The state in words.
  fileprivate var words: Wording {
    let share = ShownNumber.text(bookedShare, unit: "share")
    return Wording(
      en: "\(share) of the open slots are sold, people who look for one: \(seekers)",
      id: "\(share) jadwal terbuka sudah diambil, orang yang mencari jadwal: \(seekers)")
  }
}

extension UncertainInput {
  /// The value with the middle 90 % of what it may be.
  fileprivate var shown: Assumption {
    Assumption(
      path: name, text: "\(text) (\(shownValue(at: 0.05)) … \(shownValue(at: 0.95)))", source: nil)
  }
}
