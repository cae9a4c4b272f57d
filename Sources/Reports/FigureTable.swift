public import Experiments

/// Published figures beside simulated ones, as tables in Markdown.
///
/// Names of tables, labels and notes stand as the table of figures has them.
public struct FigureTable: Sendable {
  /// A figure and what the simulation shows.
  public struct Row: Sendable {
    /// What was published.
    public var figure: PublishedFigure
    /// The simulated value; nil where nothing was observed.
    public var value: Double?
    /// Its limits of 95 %; nil for ratios and single replications.
    public var lower: Double?
    /// Upper limit.
    public var upper: Double?
    /// In which amounts of money are.
    fileprivate let currency: String

    /// Takes the value of a figure from the variant that it is about.
    public init(_ figure: PublishedFigure, in variant: VariantResult) {
      self.figure = figure
      currency = variant.currency
      let index = EstimateIndex(of: variant)
      func estimate(_ quantity: Quantity) -> Estimate? {
        index.estimate(quantity.measure, quantity.statistic, quantity.scope)
      }
      let estimated = estimate(figure.quantity)
      guard let per = figure.per else {
        (value, lower, upper) = (estimated?.value, estimated?.lower, estimated?.upper)
        return
      }
      if let dividend = estimated?.value, let divisor = estimate(per)?.value {
        value = dividend / divisor
      }
    }
  }

  /// In the order of the tables.
  public var rows: [Row]

  /// Figures in the order in which they are shown.
  public init(rows: [Row]) {
    self.rows = rows
  }

  /// Rows that disagree though the simulation was not free to.
  public var failures: [Row] {
    rows.filter { $0.figure.freedom != .free && $0.agrees == false }
  }

  /// All tables, each under its heading.
  public func markdown(in language: Language) -> String {
    var tables: [(name: String, rows: [Row])] = []
    for row in rows {
      if let place = tables.firstIndex(where: { $0.name == row.figure.table }) {
        tables[place].rows.append(row)
      } else {
        tables.append((row.figure.table, [row]))
      }
    }
    return tables.map { Self.markdown($0.name, $0.rows).text(in: language) }
      .joined(separator: "\n")
  }

  private static let heading = Wording(
    en: "| figure | published | simulated | difference | simulation |",
    id: "| angka | terbitan | simulasi | selisih | asal |")

  private static func markdown(_ name: String, _ rows: [Row]) -> Wording {
    var text: Wording = "### \(name)\n\n\(heading)\n|---|---|---|---|---|\n"
    for row in rows {
      let cells = [row.label, row.published, row.simulated, row.difference, row.freedom]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}

extension FigureTable.Row {
  /// Whether the simulated value is as near to the published one as it should be; nil if one of the
  /// two is not there.
  public var agrees: Bool? {
    guard let value, let range = figure.range else { return nil }
    let nearest = min(max(value, range.lowerBound), range.upperBound)
    let distance = (value - nearest).magnitude
    switch figure.limit {
    case .share(let share): return distance <= share * nearest.magnitude
    case .interval:
      guard let lower, let upper else { return nil }
      return distance < upper - lower
    }
  }

  fileprivate var label: Wording { Wording(figure.label) }

  fileprivate var published: Wording {
    figure.text.isEmpty ? ShownNumber.missing : Wording(figure.text.replacing("_", with: ","))
  }

  /// With half the width of its interval; bold where it misses.
  fileprivate var simulated: Wording {
    let shown = ShownNumber(for: value, unit: figure.unitText(in: currency))
    var text = shown.bare(value)
    if let lower, let upper { text += " ± \(shown.bare((upper - lower) / 2))" }
    let whole = shown.unitText.isEmpty || value == nil ? text : "\(text) \(shown.unitText)"
    return agrees == false ? "**\(whole)**" : whole
  }

  /// From the nearest published value, in per cent of it or, where far above it, as so many times it.
  fileprivate var difference: Wording {
    guard let value, let range = figure.range else { return ShownNumber.missing }
    let nearest = min(max(value, range.lowerBound), range.upperBound)
    guard nearest != value else {
      return figure.range?.lowerBound == value
        ? "0 %" : Wording(en: "within", id: "di dalam rentang")
    }
    guard nearest != 0 else { return ShownNumber.missing }
    let ratio = value / nearest
    if ratio >= 3 {
      let times = ShownNumber.fixed(ratio, decimals: 1)
      return Wording(en: "\(times) times", id: "\(times) kali")
    }
    return "\(ShownNumber(for: 0.5, unit: "share").signed(ratio - 1)) %"
  }

  fileprivate var freedom: Wording {
    let word = figure.freedom.word
    return figure.note.isEmpty ? word : "\(word): \(figure.note)"
  }
}

extension PublishedFigure.Freedom {
  /// How free the simulation was, in a word; in English that of the table.
  fileprivate var word: Wording {
    switch self {
    case .tuned: Wording(en: "tuned", id: "disetel")
    case .given: Wording(en: "given", id: "diketahui")
    case .formula: Wording(en: "formula", id: "rumus")
    case .free: Wording(en: "free", id: "bebas")
    }
  }
}
