import Experiments

/// How people fared by channel: a description, as each channel serves other people.
enum ChannelTable {
  /// A column per variant and channel.
  static func section(of indexes: [EstimateIndex]) -> ReportSection {
    let columns = indexes.flatMap { index in
      index.words(of: .channel)
        .filter { index.value(.arrivals, .count, scope($0)).map { $0 > 0 } ?? true }
        .map { Column(index: index, channel: $0) }
    }
    guard !columns.isEmpty else { return ReportSection("", []) }
    var table = TextTable(
      ["", Wording(en: "unit", id: "satuan")]
        + columns.map { "\($0.index.variant) \($0.channel)" }, repeated: 2)
    for row in ChannelRow.allCases {
      let greatest = columns.compactMap { row.greatest($0.index, scope($0.channel)) }.max()
      let cells = columns.map { row.cell($0.index, scope($0.channel), greatest: greatest) }
      if columns.contains(where: { row.isWorthShowing($0.index, scope($0.channel)) }) {
        table.add([row.title, row.unitText(columns[0].index, greatest: greatest)] + cells)
      }
    }
    return ReportSection(
      Wording(
        en: "By channel used last (description only: each channel serves other people)",
        id: "Menurut kanal terakhir (gambaran saja: tiap kanal melayani orang yang berbeda)"),
      table.isEmpty
        ? []
        : [.table(table)] + (indexes.count > 1 ? [.paragraph(channels)] : [])
          + [.paragraph(remark)])
  }

  /// What the words on channels are about: here, and in the verdict.
  private static let channels = Wording(
    en:
      "The channel used last is the one in which somebody ended. Those who \"took the app in base\" in "
      + "the verdict are the people who tried the app first there, whatever they did in the end.",
    id:
      "Kanal terakhir adalah kanal tempat seseorang berakhir. \"Pemohon yang memakai aplikasi di base\" "
      + "dalam kesimpulan adalah orang yang lebih dulu mencoba aplikasi di sana, apa pun akhirnya.")

  /// Why the rows on the day at the office do not add up.
  private static let remark = Wording(
    en:
      "A visit of somebody refused at the door counts \"at the office\", with no minutes inside, and "
      + "not in \"wait in line inside\": these rows are over different visits.",
    id: "Kunjungan orang yang ditolak di pintu terhitung pada \"di kantor\", tanpa menit di dalam, "
      + "dan tidak pada \"antre di dalam\": baris-baris ini atas kunjungan yang berbeda.")

  private struct Column {
    let index: EstimateIndex
    let channel: String
  }

  private static func scope(_ channel: String) -> [ScopePart] {
    [ScopePart(key: .channel, value: channel)]
  }
}

/// A row of the table: one statistic, or two that belong together.
private struct ChannelRow {
  let title: Wording
  private let measure: Measure
  private let statistics: [Statistic]

  static let allCases: [ChannelRow] = [
    .init(.arrivals, [.count], en: "people", id: "orang"),
    .init(
      .outside, [.p50, .p90], en: "wait outside, p50 / p90", id: "tunggu di luar, p50 / p90"),
    .init(
      .wait, [.p50, .p90], en: "wait in line inside, p50 / p90", id: "antre di dalam, p50 / p90"),
    .init(.visit, [.p50, .p90], en: "at the office, p50 / p90", id: "di kantor, p50 / p90"),
    .init(
      .searchDelay, [.p50, .p90], en: "search for a slot, p50 / p90",
      id: "mencari jadwal, p50 / p90"),
    .init(
      .interviewDelay, [.p50, .p90], en: "need to interview, p50 / p90",
      id: "kebutuhan ke wawancara, p50 / p90"),
    .init(
      .totalDelay, [.p50, .p90], en: "need to passport, p50 / p90",
      id: "kebutuhan ke paspor, p50 / p90"),
    .init(.visits, [.mean], en: "trips to the office, mean", id: "kedatangan, rerata"),
    .init(.moneyLost, [.mean], en: "fees forfeited, mean", id: "biaya hangus, rerata"),
    .init(
      .citizenCost, [.mean], en: "cost to the citizen, mean", id: "biaya bagi warga, rerata"),
    .init(.served, [.share], en: "served", id: "terlayani"),
    .init(.refused, [.share], en: "refused", id: "permohonan ditolak"),
    .init(.abandoned, [.share], en: "left a line", id: "meninggalkan antrean"),
    .init(.turnedAway, [.share], en: "turned away", id: "tidak diterima"),
    .init(
      .noShow, [.share], en: "missed the last appointment", id: "tidak hadir pada jadwal terakhir"),
    .init(.gaveUp, [.share], en: "gave up", id: "menyerah"),
    .init(.unfinished, [.share], en: "unfinished", id: "belum selesai"),
  ]

  private init(_ measure: Measure, _ statistics: [Statistic], en: Wording, id: Wording) {
    self.measure = measure
    self.statistics = statistics
    title = Wording(en: en, id: id)
  }

  /// The unit in all columns.
  func unitText(_ index: EstimateIndex, greatest: Double?) -> Wording {
    let unit = measure.unitText(of: statistics[0], in: index.currency)
    return ShownNumber(for: nil, unit: unit, greatest: greatest).unitText
  }

  /// The greatest value in one column.
  func greatest(_ index: EstimateIndex, _ scope: [ScopePart]) -> Double? {
    statistics.compactMap { index.value(measure, $0, scope) }.max()
  }

  /// Whether there is a number, and, for shares, one above 0.
  func isWorthShowing(_ index: EstimateIndex, _ scope: [ScopePart]) -> Bool {
    statistics.contains { statistic in
      let value = index.value(measure, statistic, scope)
      return statistic == .share ? (value ?? 0) > 0 : value != nil
    }
  }

  /// The values in one column; a dash where there is none.
  func cell(_ index: EstimateIndex, _ scope: [ScopePart], greatest: Double?) -> Wording {
    let texts = statistics.map { statistic in
      let value = index.value(measure, statistic, scope)
      let unit = measure.unitText(of: statistic, in: index.currency)
      return ShownNumber(for: value, unit: unit, greatest: greatest).bare(value)
    }
    let isMissing = texts.allSatisfy { $0 == ShownNumber.missing }
    return isMissing ? ShownNumber.missing : texts.joined(separator: " / ")
  }
}
