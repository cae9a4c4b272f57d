public import Experiments

/// What an answer rests on, as a reader sees it.
public struct SensitivityReport: Sendable {
  private let result: SensitivityResult
  private let context: Context

  /// What else is told.
  public struct Context: Sendable {
    /// The inputs are guesses with a range that the file does not state, up to so much of the value
    /// to both sides; nil where the file says what they may be.
    public var guessRange: Double?
    /// Guesses that could not be varied.
    public var leftOut: [String]
    /// Folder of the files, or nil.
    public var folder: String?

    /// Collects the parts.
    public init(guessRange: Double?, leftOut: [String], folder: String?) {
      self.guessRange = guessRange
      self.leftOut = leftOut
      self.folder = folder
    }
  }

  /// A result with what else is told.
  public init(result: SensitivityResult, context: Context) {
    self.result = result
    self.context = context
  }

  /// The report, at most 100 columns wide.
  public func text(in language: Language) -> String {
    ReportSection.text(
      of: [heading] + result.outcomes.map(section) + [reading, leftOut, files], in: language)
  }

  private var heading: ReportSection {
    let level = ShownNumber.confidence(result.confidence)
    var parts: [ReportSection.Part] = [
      .paragraph(
        Wording(
          en: "\(result.scenario): \(result.inputs.count) inputs, \(result.points) points, "
            + "\(result.replications) replications each on the same citizens, seed \(result.seed), "
            + "\(level) intervals",
          id: "\(result.scenario): \(result.inputs.count) masukan, \(result.points) titik, "
            + "masing-masing \(result.replications) replikasi dengan warga yang sama, "
            + "seed \(result.seed), selang kepercayaan \(level)"))
    ]
    if let range = context.guessRange {
      let share = ShownNumber.text(range, unit: "share")
      parts.append(
        .paragraph(
          Wording(
            en:
              "No value is marked `uncertain`, so every number, mean or count that is a guess may be up to "
              + "\(share) higher or lower (whole numbers: by 1 at least).",
            id:
              "Tidak ada nilai yang ditandai `uncertain`, jadi tiap bilangan, rata-rata atau jumlah tebakan boleh "
              + "lebih tinggi atau lebih rendah sampai \(share) (bilangan bulat: sedikitnya 1).")))
    }
    return ReportSection(Wording(en: "What the answer rests on", id: "Sandaran jawabannya"), parts)
  }

  private func section(_ outcome: OutcomeSensitivity) -> ReportSection {
    let quantity = result.quantities[outcome.quantity]
    let group = result.group(of: outcome)
    let title = group.isEmpty ? quantity.text : "\(quantity.text): \(group)"
    return ReportSection(Wording(title), EffectLines(outcome, in: result).parts)
  }

  private var reading: ReportSection {
    ReportSection(
      Wording(en: "How to read it", id: "Cara membacanya"), [.paragraph(result.method.reading)])
  }

  private var leftOut: ReportSection {
    ReportSection(
      Wording(
        en: "Guesses that were not varied: neither a number, nor a mean, nor a count that can move "
          + "alone",
        id: "Tebakan yang tidak diubah: bukan bilangan, rata-rata, atau jumlah yang dapat berubah "
          + "sendiri"),
      context.leftOut.map { .line(Wording(ReportSection.shortened($0, ReportSection.width - 2))) })
  }

  private var files: ReportSection {
    ReportSection(
      Wording(en: "Files", id: "Berkas"),
      context.folder.map { folder in
        [
          .line(
            Wording(
              en: "\(folder)/sensitivity.csv  (one row for each quantity, group and input)",
              id: "\(folder)/sensitivity.csv  (satu baris untuk tiap besaran, kelompok dan masukan)"
            ))
        ]
      } ?? [])
  }
}

extension SensitivityMethod {
  /// What the numbers mean.
  fileprivate var reading: Wording {
    switch self {
    case .tornado:
      Wording(
        en: "Each input alone goes from its low to its high value (5 % of what it may be lies "
          + "outside on either side); the bar shows the outcome at both, `|` that with the values of "
          + "the file. The interval is that of the change, on the same citizens. share is the part "
          + "of the variance that would go away were the input measured exactly, if effects are "
          + "straight lines that add up; --method sobol does without that.",
        id:
          "Tiap masukan sendiri bergerak dari nilai rendah ke nilai tinggi (5 % kemungkinannya di "
          + "luar tiap ujung); batang menunjukkan hasil pada keduanya, `|` hasil dengan nilai dalam "
          + "berkas. Selangnya milik perubahan itu, dengan warga yang sama. bagian adalah bagian "
          + "ragam yang akan hilang bila masukan itu diukur tepat, jika pengaruhnya lurus dan dapat "
          + "dijumlahkan; --method sobol tidak memerlukan syarat itu.")
    case .morris:
      Wording(
        en: "`mu*` is the mean size of the effect of an input over its whole range, `mu` the same "
          + "with its sign, `sigma` how the effect spreads over starts: large beside mu* where it is "
          + "bent or depends on other inputs.",
        id: "`mu*` adalah besar rata-rata pengaruh masukan sepanjang rentangnya, `mu` sama dengan "
          + "tandanya, `sigma` sebaran pengaruhnya: besar dibanding mu* bila tidak lurus atau "
          + "bergantung pada masukan lain.")
    case .sobol:
      Wording(
        en:
          "first is the share of the variance that would go away, in expectation, were the input "
          + "measured exactly; `total` what would remain were all others known. Their gap is what the "
          + "input does together with others.",
        id: "pertama adalah bagian ragam yang secara harapan akan hilang bila masukan itu diukur "
          + "tepat; `total` yang tersisa bila semua masukan lain diketahui. Selisihnya adalah "
          + "pengaruh bersama masukan lain.")
    }
  }
}
