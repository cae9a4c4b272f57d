import Experiments
import PassportOffice

extension StudyReport {
  /// The result for a person, at most 100 columns wide and complete without colour.
  public var text: String {
    ReportSection.text(of: isOffice ? officeSections : queueSections)
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
    return [heading] + tables + theory + [.comparisons(result.comparisons)] + closingSections
  }

  private var officeSections: [ReportSection] {
    let indexes = result.variants.map(EstimateIndex.init)
    return VerdictSection(result, context.variants).sections + [heading]
      + [ChannelTable.section(of: indexes), OfficeTable.section(of: indexes)] + closingSections
  }

  /// What was run.
  private var heading: ReportSection {
    let stopped = result.wasInterrupted ? ", interrupted: this is what was finished" : ""
    let confidence = result.variants.first?.estimates.first?.confidence
    let level = confidence.map { ", \(ShownNumber.confidence($0)) intervals" } ?? ""
    let warmUp = result.warmUp.map { found in
      ", warm-up found: \(ShownNumber.text(found.hours, unit: "h"))"
    }
    let count = ShownNumber.fixed(Double(result.replications), decimals: 0)
    return ReportSection(
      "Study",
      lines: ReportSection.wrapped(
        "\(result.scenario): \(count) replication\(result.replications == 1 ? "" : "s"), "
          + "seed \(result.seed)\(level)\(warmUp ?? "")\(stopped)"))
  }

  private var closingSections: [ReportSection] {
    [
      .targets(result.targets), .audit(of: result.variants),
      .values("Assumptions that are guesses", context.assumptions),
      .cautions(result.cautions), .files(in: context.resultFolder),
      ReportSection("Next", lines: NextCommand(result, context).lines),
    ]
  }
}
