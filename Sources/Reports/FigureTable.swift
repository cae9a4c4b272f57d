public import Experiments

/// Published figures beside simulated ones, as tables in Markdown.
///
/// They are English, as are the labels of the figures and the page of the scenarios.
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

    /// Takes the value of a figure from the variant that it is about.
    public init(_ figure: PublishedFigure, in variant: VariantResult) {
      self.figure = figure
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
  public var markdown: String {
    var tables: [(name: String, rows: [Row])] = []
    for row in rows {
      if let place = tables.firstIndex(where: { $0.name == row.figure.table }) {
        tables[place].rows.append(row)
      } else {
        tables.append((row.figure.table, [row]))
      }
    }
    return tables.map { Self.markdown($0.name, $0.rows) }.joined(separator: "\n")
  }

  private static func markdown(_ name: String, _ rows: [Row]) -> String {
    var text = "### \(name)\n\n"
    text += "| figure | published | simulated | difference | simulation |\n|---|---|---|---|---|\n"
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

  fileprivate var label: String { figure.label }

  fileprivate var published: String {
    figure.text.isEmpty ? ShownNumber.missing.english : figure.text.replacing("_", with: ",")
  }

  /// With half the width of its interval; bold where it misses.
  fileprivate var simulated: String {
    let shown = ShownNumber(for: value, unit: figure.unitText)
    var text = shown.bare(value).english
    if let lower, let upper {
      text += " ± " + shown.bare((upper - lower) / 2).english
    }
    let whole = shown.unitText.isEmpty || value == nil ? text : "\(text) \(shown.unitText.english)"
    return agrees == false ? "**\(whole)**" : whole
  }

  /// From the nearest published value, in per cent of it or, where far above it, as so many times it.
  fileprivate var difference: String {
    guard let value, let range = figure.range else { return ShownNumber.missing.english }
    let nearest = min(max(value, range.lowerBound), range.upperBound)
    guard nearest != value else { return figure.range?.lowerBound == value ? "0 %" : "within" }
    guard nearest != 0 else { return ShownNumber.missing.english }
    let ratio = value / nearest
    if ratio >= 3 { return "\(ShownNumber.fixed(ratio, decimals: 1)) times" }
    return ShownNumber(for: 0.5, unit: "share").signed(ratio - 1).english + " %"
  }

  fileprivate var freedom: String {
    let word = figure.freedom.rawValue
    return figure.note.isEmpty ? word : "\(word): \(figure.note)"
  }
}
