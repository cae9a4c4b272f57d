import Experiments

/// The causes of waiting in words and tables; computes nothing of its own.
struct CauseSections {
  let study: CauseStudy
  /// Tells of what the causes are.
  let hours: WorstHours

  private var rows: [CauseRow] { study.rows }
  private var causes: [WaitingCause] { study.causes }
  private var haveShares: Bool { rows.contains { $0.split?.shares != nil } }

  /// In the order in which they are read.
  var sections: [ReportSection] { [summary] + rows.map(section) + [notes] }

  private var summary: ReportSection {
    let count = ReplicationWords.count(study.replications)
    let stopped = ReplicationWords.interruption(study.wasInterrupted)
    let method =
      haveShares
      ? Wording(
        en: "every set of \(causes.count) causes taken away on the same citizens",
        id: "setiap gabungan dari \(causes.count) sebab dihilangkan pada warga yang sama")
      : Wording(
        en: "each of \(causes.count) causes taken away on the same citizens, and all of them",
        id: "tiap sebab dari \(causes.count) dihilangkan pada warga yang sama, lalu semuanya")
    return ReportSection(
      Wording(en: "Why people wait", id: "Mengapa orang menunggu"),
      (rows.first.flatMap(sentence).map { [.paragraph($0, hanging: 2)] } ?? [])
        + [
          .paragraph(
            Wording(
              en: "\(hours.scenario), variant \(hours.variant): \(method), "
                + "\(study.simulated) simulations of \(count), seed \(hours.seed)\(stopped)",
              id: "\(hours.scenario), varian \(hours.variant): \(method), "
                + "\(study.simulated) simulasi dari \(count), seed \(hours.seed)\(stopped)"),
            hanging: 2)
        ])
  }

  /// The cause without which there would be least, in one sentence.
  private func sentence(on row: CauseRow) -> Wording? {
    guard let split = row.split else { return nil }
    let number = number(for: split, of: row.quantity)
    let whole = "\(row.title): \(number.withUnit(split.whole.value))" as Wording
    let greatest = causes.indices.max { split.alone[$0].value < split.alone[$1].value }
    guard let greatest, let lower = split.alone[greatest].lower, lower > 0 else {
      return Wording(
        en: "\(whole). No cause alone is known to add to it.",
        id: "\(whole). Tidak ada satu sebab pun yang pasti menambahnya.")
    }
    let added = number.withUnit(split.alone[greatest].value)
    let cause = causes[greatest].title
    return Wording(
      en: "\(whole). Most is added by \(cause): \(added) less without that.",
      id: "\(whole). Penambah terbesar: \(cause); tanpa itu berkurang \(added).")
  }

  private func number(for split: CauseRow.Split, of quantity: Quantity) -> ShownNumber {
    let values = [split.whole, split.left, split.together] + split.alone
    let unit = quantity.measure.unitText(of: quantity.statistic, in: study.currency)
    return ShownNumber(
      for: split.whole.value, unit: unit, greatest: values.map(\.value.magnitude).max())
  }

  private func section(on row: CauseRow) -> ReportSection {
    guard let split = row.split else {
      return ReportSection(
        row.title,
        [
          .line(
            Wording(
              en: "not split: nothing is observed once some causes are taken away",
              id: "tidak diuraikan: tanpa sebab tertentu tidak ada pengamatan"))
        ])
    }
    let number = number(for: split, of: row.quantity)
    return ReportSection(
      "\(row.title): \(number.withUnit(split.whole.value))", [.table(table(of: split, number))])
  }

  private func table(of split: CauseRow.Split, _ number: ShownNumber) -> TextTable {
    var table = TextTable(
      [
        Wording(en: "cause", id: "sebab"), Wording(en: "adds", id: "menambah"),
        Wording(en: "interval", id: "selang"), Wording(en: "of all", id: "dari semua"),
        Wording(en: "without it", id: "tanpa itu"),
      ]
        + (split.shares == nil
          ? [] : [Wording(en: "share", id: "bagian"), Wording(en: "interval", id: "selang")]))
    for (place, cause) in causes.enumerated() {
      let alone = split.alone[place]
      table.add(
        cells(cause.title, alone, split, number)
          + [number.bare(split.whole.value - alone.value)]
          + shareCells(split.shares.map { $0[place] }, number))
    }
    let none = shareCells(split.shares.map { _ in nil }, number)
    if causes.count > 1 {
      table.add(
        cells(Wording(en: "together", id: "bersama"), split.together, split, number) + [""]
          + none)
    }
    table.add(
      [Wording(en: "the rest", id: "sisanya"), number.bare(split.left.value)]
        + [interval(split.left, number), percent(split.left, of: split), ""]
        + shareCells(split.shares.map { _ in split.left }, number, isSigned: false))
    return table
  }

  private func cells(
    _ title: Wording, _ value: ShareRow.Value, _ split: CauseRow.Split, _ number: ShownNumber
  ) -> [Wording] {
    [title, number.signed(value.value), interval(value, number), percent(value, of: split)]
  }

  /// Nothing without shares, empty cells for a row that has none.
  private func shareCells(
    _ share: ShareRow.Value??, _ number: ShownNumber, isSigned: Bool = true
  ) -> [Wording] {
    guard let share else { return [] }
    guard let share else { return ["", ""] }
    return [
      isSigned ? number.signed(share.value) : number.bare(share.value), interval(share, number),
    ]
  }

  private func interval(_ value: ShareRow.Value, _ number: ShownNumber) -> Wording {
    number.interval(value.lower, value.upper) ?? ShownNumber.missing
  }

  private func percent(_ value: ShareRow.Value, of split: CauseRow.Split) -> Wording {
    guard split.whole.value > 0 else { return ShownNumber.missing }
    return Wording("\(ShownNumber.fixed(value.value / split.whole.value * 100, decimals: 0)) %")
  }

  private var notes: ReportSection {
    let confidence = ShownNumber.confidence(study.confidence)
    let shares = Wording(
      en: " The share of a cause is what it adds on average over all orders of taking causes away "
        + "(Shapley); shares and the rest add up to the whole.",
      id: " Bagian suatu sebab adalah tambahannya rata-rata atas semua urutan penghilangan "
        + "(Shapley); jumlah semua bagian dan sisanya tepat sama dengan keseluruhan.")
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      causes.map { .paragraph("\($0.title): \($0.remedy).", hanging: 2) } + [
        .paragraph(
          Wording(
            en: "What a cause adds is the value as it is less the value without it. Together: what "
              + "taking all away does beyond that, below 0 where several causes would each do. The "
              + "rest is left without all of them. The column adds up to the whole. Intervals of "
              + "\(confidence), each for itself.",
            id: "Tambahan suatu sebab adalah nilai apa adanya dikurangi nilai tanpanya. Bersama: "
              + "pengaruh menghilangkan semuanya di luar itu, di bawah 0 bila satu sebab saja "
              + "sudah cukup. Sisanya tetap ada tanpa semua sebab. Jumlah kolom sama dengan "
              + "keseluruhan. Selang \(confidence), masing-masing.")
            + (haveShares ? shares : ""))
      ])
  }
}

extension CauseRow {
  /// What is explained, as a heading calls it.
  var title: Wording { QuantityWords.title(of: quantity, scope: scope) }
}
