public import Experiments

/// The verdict on an app, put into words and tables; computes nothing of its own.
public struct BalanceReport: PrintedReport, Sendable {
  let sheet: BalanceSheet
  let crossovers: [Crossover]
  let version: String
  let resultFolder: String?
  let peoplePerDay: Double

  /// A report on a balance sheet; `peoplePerDay` are those expected in the scenario.
  public init(
    sheet: BalanceSheet, crossovers: [Crossover], version: String, resultFolder: String?,
    peoplePerDay: Double
  ) {
    self.sheet = sheet
    self.crossovers = crossovers
    self.version = version
    self.resultFolder = resultFolder
    self.peoplePerDay = peoplePerDay
  }

  /// The verdict for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    let tables = BalanceTables(sheet: sheet)
    return ReportSection.text(
      of: [verdict, tables.section(of: .everybody), tables.segments, tables.section(of: .office)]
        + turns + [notes, files], in: language)
  }

  private var verdict: ReportSection {
    let told = sheet.segments.filter { $0.kind == .everybody || $0.kind == .firstChannel }
    let sentences = told.map { BalanceSentence(sheet: sheet, segment: $0).text }
    let stopped = ReplicationWords.interruption(sheet.wasInterrupted)
    return ReportSection(
      Wording(
        en: "Verdict: base against \(sheet.other), the same persons in both",
        id: "Kesimpulan: base dibandingkan dengan \(sheet.other), orang yang sama di keduanya"),
      sentences.filter { !$0.isEmpty }.map { .paragraph($0, hanging: 2) }
        + [
          .paragraph(
            Wording(
              en:
                "\(sheet.scenario): \(ReplicationWords.count(sheet.replications)), seed \(sheet.seed)\(stopped)",
              id:
                "\(sheet.scenario): \(ReplicationWords.count(sheet.replications)), seed \(sheet.seed)\(stopped)"
            )
          )
        ])
  }

  /// One section for each factor.
  private var turns: [ReportSection] {
    CrossoverFactor.allCases.map { factor in
      let own = crossovers.filter { $0.factor == factor }
      return ReportSection(
        Wording(en: "Where the answer turns: \(factor.title)", id: "Titik balik: \(factor.title)"),
        own.map { crossover in
          .paragraph(
            CrossoverSentence(
              crossover: crossover, other: sheet.other, currency: sheet.currency,
              peoplePerDay: peoplePerDay
            ).text, hanging: 2)
        })
    }
  }

  private var notes: ReportSection {
    let level = ShownNumber.confidence(sheet.confidence)
    let people =
      sheet.isOffice
      ? Wording(
        en: "Times, trips and tries are means over the people interviewed in both (need to "
          + "passport: served in both), the rest is over everybody.",
        id: "Waktu, kedatangan, dan percobaan adalah rata-rata atas orang yang diwawancarai di "
          + "keduanya (kebutuhan ke paspor: yang terlayani di keduanya), lainnya atas semua orang.")
      : Wording(
        en: "Times are means over the people served in both.",
        id: "Waktu adalah rata-rata atas orang yang terlayani di keduanya.")
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "\(people) Each interval holds with \(level). Better and worse are said where the "
              + "difference is clear when all rows are looked at together (Holm's rule): the chance "
              + "of any wrong one is below \(ShownNumber.confidence(1 - sheet.confidence)).",
            id: "\(people) Tiap selang berlaku dengan \(level). Lebih baik dan lebih buruk "
              + "dinyatakan bila selisihnya jelas saat semua baris dilihat bersama (aturan Holm): "
              + "peluang ada yang salah di bawah \(ShownNumber.confidence(1 - sheet.confidence))."))
      ])
  }

  private var files: ReportSection {
    .files(
      resultFolder.map {
        Wording(
          en: "\($0)/  (verdict.csv has every row; crossover.csv the turns)",
          id: "\($0)/  (verdict.csv memuat semua baris; crossover.csv titik baliknya)")
      })
  }
}
