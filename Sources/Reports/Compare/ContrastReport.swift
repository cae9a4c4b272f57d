public import Experiments

/// Every two of some variants side by side, put into words and tables; computes nothing of its own.
public struct ContrastReport: PrintedReport, Sendable {
  let result: PairwiseResult
  let title: String
  let version: String
  let currency: String
  let resultFolder: String?

  /// A report on a comparison; `title` names what was compared.
  public init(
    result: PairwiseResult, title: String, version: String, currency: String, resultFolder: String?
  ) {
    self.result = result
    self.title = title
    self.version = version
    self.currency = currency
    self.resultFolder = resultFolder
  }

  /// The comparison for a person, at most 100 columns wide and complete without colour.
  public func text(in language: Language) -> String {
    ReportSection.text(of: [summary] + pairs.map(section) + [notes, files], in: language)
  }

  /// The contrasts of each pair, in their order.
  private var pairs: [[Contrast]] {
    result.contrasts.reduce(into: [[Contrast]]()) { pairs, contrast in
      if let last = pairs.last?.last, last.first == contrast.first, last.second == contrast.second {
        pairs[pairs.count - 1].append(contrast)
      } else {
        pairs.append([contrast])
      }
    }
  }

  private var summary: ReportSection {
    let stopped = ReplicationWords.interruption(result.wasInterrupted)
    let names = result.variants.joined(separator: ", ")
    return ReportSection(
      Wording(en: "Compared: \(title)", id: "Dibandingkan: \(title)"),
      [
        .paragraph(
          Wording(
            en: "\(result.variants.count) variants on the same citizens (\(names)), "
              + "\(ReplicationWords.count(result.replications)), seed \(result.seed)\(stopped)",
            id: "\(result.variants.count) varian dengan warga yang sama (\(names)), "
              + "\(ReplicationWords.count(result.replications)), seed \(result.seed)\(stopped)"),
          hanging: 2)
      ] + pairs.map { .paragraph(sentence(on: $0), hanging: 2) } + unmatched)
  }

  /// How many quantities have which finding.
  private func sentence(on pair: [Contrast]) -> Wording {
    let counts = ContrastFinding.allCases.compactMap { finding -> Wording? in
      let count = pair.count { $0.finding == finding }
      return count == 0 ? nil : "\(finding.word) \(count)"
    }.joined(separator: ", ")
    let (first, second) = (pair[0].first, pair[0].second)
    return Wording(
      en: "\(second) beside \(first), \(pair.count) quantities: \(counts)",
      id: "\(second) terhadap \(first), \(pair.count) besaran: \(counts)")
  }

  /// Citizens who come in one of two variants only are no pair.
  private var unmatched: [ReportSection.Part] {
    zip(pairs, zip(result.unmatched, result.people)).compactMap { pair, counts in
      guard counts.0 > 0 else { return nil }
      let one = ShownNumber.text(counts.0, unit: "people")
      let both = ShownNumber.text(counts.1, unit: "people")
      return .paragraph(
        Wording(
          en: "\(pair[0].second) and \(pair[0].first) have \(both) in common; \(one) come in one "
            + "of them only and are in no difference of the same persons.",
          id: "\(pair[0].second) dan \(pair[0].first) punya \(both) yang sama; \(one) hanya ada "
            + "di salah satu dan tidak masuk selisih atas orang yang sama."), hanging: 2)
    }
  }

  private func section(on pair: [Contrast]) -> ReportSection {
    let (first, second) = (pair[0].first, pair[0].second)
    var table = TextTable([
      Wording(en: "quantity", id: "besaran"), Wording(en: "finding", id: "temuan"),
      Wording(en: "unit", id: "satuan"), Wording(first), Wording(second),
      Wording(en: "difference", id: "selisih"), Wording(en: "interval", id: "selang"),
      Wording(en: "pairing", id: "pasangan"),
    ])
    for contrast in pair { table.add(row(contrast)) }
    return ReportSection(
      Wording(en: "\(second) beside \(first)", id: "\(second) terhadap \(first)"), [.table(table)])
  }

  private func row(_ contrast: Contrast) -> [Wording] {
    let unit = contrast.quantity.measure.unitText(of: contrast.quantity.statistic, in: currency)
    let finite = [contrast.firstValue, contrast.secondValue].compactMap(\.self).filter(\.isFinite)
    let greatest = finite.max()
    let number = ShownNumber(for: finite.first, unit: unit, greatest: greatest)
    let gap = ShownNumber(for: contrast.difference, unit: unit, greatest: greatest)
    let title = contrast.title
    return [
      contrast.isOfSamePersons ? "\(title) *" : title, contrast.finding.word, number.unitText,
      number.bare(contrast.firstValue), number.bare(contrast.secondValue),
      gap.signed(contrast.difference),
      gap.interval(contrast.lower, contrast.upper) ?? ShownNumber.missing,
      Self.gain(contrast.pairingGain),
    ]
  }

  private static func gain(_ gain: Double?) -> Wording {
    guard let gain else { return ShownNumber.missing }
    return gain.isFinite
      ? Wording("\(ShownNumber.fixed(gain, decimals: gain < 99.5 ? 1 : 0))×") : "∞"
  }

  private var notes: ReportSection {
    ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [.paragraph(persons), .paragraph(certainty), .paragraph(pairing)]
        + (precision.map { [.paragraph($0)] } ?? []))
  }

  /// What became of the precision that the file asks for.
  private var precision: Wording? {
    result.mostReplications.map { most in
      let limit = ShownNumber.fixed(Double(most), decimals: 0)
      return Wording(
        en: "The file asks for a precision and allows \(limit) replications; compared are its "
          + "fewest, whatever precision they give: `--replications N` compares over N.",
        id: "Berkas ini meminta ketelitian dan mengizinkan \(limit) replikasi; yang dibandingkan "
          + "jumlah tersedikitnya, berapa pun ketelitiannya: `--replications N` memakai N.")
    }
  }

  private var persons: Wording {
    guard !result.isOfSavedRuns else {
      return Wording(
        en: "Of saved runs the values of each replication are compared: a value is the mean of "
          + "those of the replications, over everybody in each variant.",
        id:
          "Dari simulasi tersimpan, nilai tiap replikasilah yang dibandingkan: suatu nilai adalah "
          + "rata-rata nilai replikasi, atas semua orang di masing-masing varian.")
    }
    guard result.contrasts.contains(where: \.isOfSamePersons) else {
      return Wording(
        en: "Every quantity is over everybody in each variant.",
        id: "Setiap besaran mencakup semua orang di masing-masing varian.")
    }
    return Wording(
      en: "* over the same persons: means over those whom it is about in both variants (times and "
        + "trips in an office: interviewed in both), quantiles over everybody, with who never came "
        + "to it as longer than any. The rest is over everybody in each variant.",
      id:
        "* atas orang yang sama: rata-rata atas orang yang mengalaminya di kedua varian (waktu dan "
        + "kedatangan di kantor: diwawancarai di keduanya), kuantil atas semua orang, yang tidak "
        + "sampai ke sana dianggap lebih lama dari siapa pun. Lainnya atas semua orang di "
        + "masing-masing varian.")
  }

  private var certainty: Wording {
    let level = ShownNumber.confidence(result.confidence)
    let margin: Wording =
      result.contrasts.contains { $0.margin > 0 }
      ? Wording(
        en: " Same: the whole interval lies within the margin. Not worse: it may be better, and is "
          + "worse by less than the margin.",
        id: " Sama: seluruh selang berada dalam toleransi. Tidak lebih buruk: mungkin lebih baik, "
          + "dan lebih buruknya kurang dari toleransi.")
      : Wording(
        en: " Undecided is not the same as equal: `--margin 5 %` says which differences do not "
          + "matter.",
        id: " Belum pasti tidak berarti sama: `--margin 5 %` menyatakan selisih yang tidak berarti."
      )
    return Wording(
      en: "Findings and intervals hold for all pairs of a quantity together with \(level) (Holm)."
        + margin,
      id: "Temuan dan selang berlaku untuk semua pasangan suatu besaran sekaligus dengan \(level) "
        + "(Holm)." + margin)
  }

  private var pairing: Wording {
    Wording(
      en: "Pairing: how many times more replications the same interval would take if each variant "
        + "had citizens of its own.",
      id:
        "Pasangan: berapa kali lebih banyak replikasi yang diperlukan untuk selang yang sama bila "
        + "tiap varian memakai warga sendiri-sendiri.")
  }

  private var files: ReportSection {
    .files(
      resultFolder.map {
        Wording(
          en: "\($0)/  (compare.csv has every row)",
          id: "\($0)/  (compare.csv memuat semua baris)")
      })
  }
}
