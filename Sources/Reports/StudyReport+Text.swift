public import Experiments
internal import PassportOffice

extension StudyReport {
  /// The result for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: isOffice ? officeSections : queueSections, in: language)
  }

  private var isOffice: Bool {
    context.variants.first?.network.town != nil
  }

  private var queueSections: [ReportSection] {
    let indexes = result.variants.map(EstimateIndex.init)
    let tables = indexes.flatMap {
      EstimateTable.sections(of: $0, isOnlyVariant: indexes.count == 1)
    }
    let theory = zip(context.theory, indexes).map {
      TheorySection.section(of: $0, beside: $1, isOnlyVariant: indexes.count == 1)
    }
    return [heading] + tables + theory + [.comparisons(result.comparisons, in: result.currency)]
      + closingSections
  }

  private var officeSections: [ReportSection] {
    let indexes = result.variants.map(EstimateIndex.init)
    return VerdictSection(result, context.variants).sections + [heading]
      + [
        ChannelTable.section(of: indexes),
        StageTable.section(of: indexes, replications: result.replications),
        OfficeTable.section(of: indexes),
      ]
      + ByOfficeTable.sections(of: indexes) + closingSections
  }

  /// What was run.
  private var heading: ReportSection {
    let stopped = ReplicationWords.interruption(result.wasInterrupted)
    let confidence = result.variants.first?.estimates.first?.confidence
    let level = confidence.map { ShownNumber.confidence($0) }.map {
      Wording(en: ", \($0) intervals", id: ", selang kepercayaan \($0)")
    }
    let warmUp = result.warmUp.map { ShownNumber.text($0.hours, unit: "h") }.map {
      Wording(en: ", warm-up found: \($0)", id: ", masa pemanasan yang ditemukan: \($0)")
    }
    return ReportSection(
      Wording(en: "Study", id: "Studi"),
      [
        .paragraph(
          "\(result.scenario): \(ReplicationWords.count(result.replications)), seed \(result.seed)\(level ?? "")\(warmUp ?? "")\(stopped)"
        )
      ])
  }

  private var closingSections: [ReportSection] {
    [
      .targets(result.targets, in: result.currency), .audit(of: result.variants),
      .values(
        Wording(en: "Assumptions that are guesses", id: "Asumsi yang berupa tebakan"),
        context.assumptions),
      .cautions(result.cautions), .files(in: context.resultFolder),
      ReportSection(
        Wording(en: "Next", id: "Langkah berikut"), [.command(NextCommand(result, context))]),
    ]
  }
}

/// Words about replications.
enum ReplicationWords {
  /// How many there are.
  static func count(_ count: Int) -> Wording {
    let number = ShownNumber.fixed(Double(count), decimals: 0)
    return Wording(en: "\(number) replication\(count == 1 ? "" : "s")", id: "\(number) replikasi")
  }

  /// What stands behind the numbers of something that was stopped; nothing else.
  static func interruption(_ wasInterrupted: Bool) -> Wording {
    guard wasInterrupted else { return "" }
    return Wording(
      en: ", interrupted: this is what was finished",
      id: ", dihentikan: ini yang sudah selesai")
  }
}
