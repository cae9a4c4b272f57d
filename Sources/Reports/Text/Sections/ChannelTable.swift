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
    guard !columns.isEmpty else { return ReportSection("By channel", lines: []) }
    var table = TextTable(
      ["", "unit"] + columns.map { "\($0.index.variant) \($0.channel)" }, repeated: 2)
    for row in ChannelRow.allCases {
      let greatest = columns.compactMap { row.greatest($0.index, scope($0.channel)) }.max()
      let cells = columns.map { row.cell($0.index, scope($0.channel), greatest: greatest) }
      if columns.contains(where: { row.isWorthShowing($0.index, scope($0.channel)) }) {
        table.add([row.title, row.unitText(greatest: greatest)] + cells)
      }
    }
    return ReportSection(
      "By channel used last (description only: each channel serves other people)",
      lines: table.lines + (table.isEmpty ? [] : ReportSection.wrapped(remark)))
  }

  /// Why the rows on the day at the office do not add up.
  private static let remark =
    "A visit of somebody refused at the door counts \"at the office\", with no minutes inside, and "
    + "not in \"wait in line inside\": these rows are over different visits."

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
  let title: String
  private let measure: Measure
  private let statistics: [Statistic]

  static let allCases: [ChannelRow] = [
    .init(.arrivals, [.count], "people"),
    .init(.outside, [.p50, .p90], "wait outside, p50 / p90"),
    .init(.wait, [.p50, .p90], "wait in line inside, p50 / p90"),
    .init(.visit, [.p50, .p90], "at the office, p50 / p90"),
    .init(.searchDelay, [.p50, .p90], "search for a slot, p50 / p90"),
    .init(.interviewDelay, [.p50, .p90], "need to interview, p50 / p90"),
    .init(.totalDelay, [.p50, .p90], "need to passport, p50 / p90"),
    .init(.visits, [.mean], "trips to the office, mean"),
    .init(.moneyLost, [.mean], "fees forfeited, mean"),
    .init(.served, [.share], "served"),
    .init(.refused, [.share], "refused"),
    .init(.abandoned, [.share], "left a line"),
    .init(.turnedAway, [.share], "turned away"),
    .init(.noShow, [.share], "missed the last appointment"),
    .init(.gaveUp, [.share], "gave up"),
    .init(.unfinished, [.share], "unfinished"),
  ]

  private init(_ measure: Measure, _ statistics: [Statistic], _ title: String) {
    self.measure = measure
    self.statistics = statistics
    self.title = title
  }

  /// The unit in all columns.
  func unitText(greatest: Double?) -> String {
    let unit = measure.unitText(of: statistics[0])
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
  func cell(_ index: EstimateIndex, _ scope: [ScopePart], greatest: Double?) -> String {
    let texts = statistics.map { statistic in
      let value = index.value(measure, statistic, scope)
      let unit = measure.unitText(of: statistic)
      return ShownNumber(for: value, unit: unit, greatest: greatest).bare(value)
    }
    let isMissing = texts.allSatisfy { $0 == ShownNumber.missing }
    return isMissing ? ShownNumber.missing : texts.joined(separator: " / ")
  }
}
