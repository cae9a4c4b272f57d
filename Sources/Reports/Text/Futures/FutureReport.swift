public import Experiments
import Statistics

/// In how many futures targets hold, as a reader sees it.
public struct FutureReport: Sendable {
  let result: FutureResult
  let scenario: String
  let version: String
  let guessRange: Double?
  let folder: String?

  /// A result; `guessRange` where the inputs are guesses with a range that the file does not state.
  public init(
    result: FutureResult, scenario: String, version: String, guessRange: Double?, folder: String?
  ) {
    self.result = result
    self.scenario = scenario
    self.version = version
    self.guessRange = guessRange
    self.folder = folder
  }

  /// The report, at most 100 columns wide.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [heading, inputs, targets, files], in: language)
  }

  private var heading: ReportSection {
    let count = result.futures.count
    let number =
      count == result.asked
      ? Wording(en: "\(count) futures", id: "\(count) masa depan")
      : Wording(
        en: "\(count) of \(result.asked) futures, interrupted: this is what was finished",
        id: "\(count) dari \(result.asked) masa depan, dihentikan: ini yang sudah selesai")
    let replications = result.futures.map(\.replications)
    let (low, high) = (replications.min() ?? 0, replications.max() ?? 0)
    let range =
      low == high ? Wording("\(low)") : Wording(en: "\(low) to \(high)", id: "\(low) s.d. \(high)")
    let level = ShownNumber.confidence(result.confidence)
    var parts: [ReportSection.Part] = [
      .paragraph(
        Wording(
          en: "\(scenario): \(number), \(range) replications each on the same citizens, "
            + "seed \(result.seed), \(level) intervals",
          id: "\(scenario): \(number), masing-masing \(range) replikasi dengan warga yang sama, "
            + "seed \(result.seed), selang kepercayaan \(level)"))
    ]
    if let guessRange {
      let share = ShownNumber.text(guessRange, unit: "share")
      parts.append(
        .paragraph(
          Wording(
            en:
              "No value is marked `uncertain`, so every number, mean or count that is a guess is drawn up to "
              + "\(share) higher or lower.",
            id:
              "Tidak ada nilai yang ditandai `uncertain`, jadi tiap bilangan, rata-rata atau jumlah tebakan "
              + "diundi sampai \(share) lebih tinggi atau lebih rendah.")))
    }
    return ReportSection(Wording(en: "Futures", id: "Masa depan"), parts)
  }

  private var inputs: ReportSection {
    ReportSection(
      Wording(
        en: "Drawn for each future (the middle 90 %)", id: "Diundi tiap masa depan (90 % tengah)"),
      result.inputs.map { input in
        let text = "\(input.name): \(input.shownValue(at: 0.05)) … \(input.shownValue(at: 0.95))"
        return .line(Wording(ReportSection.shortened(text, ReportSection.width - 2)))
      })
  }

  private var targets: ReportSection {
    ReportSection(
      Wording(en: "Targets", id: "Target"),
      result.targets.enumerated().map { place, target in
        .paragraph("\(target.text): \(Self.words(result.count(ofTarget: place)))", hanging: 2)
      })
  }

  private static func words(_ count: FutureResult.Count) -> Wording {
    let all = count.holds + count.fails + count.undecided
    let shown = ShownNumber(for: count.share?.value, unit: "share")
    let limits: Wording =
      shown.interval(count.share?.lower, count.share?.upper).map { " (\($0) %)" } ?? ""
    return Wording(
      en: "holds in \(count.holds) of \(all) futures\(limits), fails in \(count.fails), undecided "
        + "in \(count.undecided)",
      id: "terpenuhi dalam \(count.holds) dari \(all) masa depan\(limits), gagal dalam "
        + "\(count.fails), belum pasti dalam \(count.undecided)")
  }

  private var files: ReportSection {
    ReportSection(
      Wording(en: "Files", id: "Berkas"),
      folder.map { folder in
        [
          .line(
            Wording(
              en: "\(folder)/futures.csv  (one row for each future and target)",
              id: "\(folder)/futures.csv  (satu baris untuk tiap masa depan dan target)"))
        ]
      } ?? [])
  }
}
