import Experiments
import Statistics

/// The inputs of one outcome, the most important first, each with its bar.
struct EffectLines {
  private let outcome: OutcomeSensitivity
  private let result: SensitivityResult
  private let unit: String
  private let number: ShownNumber

  /// Columns of a bar.
  private static let barWidth = 24

  init(_ outcome: OutcomeSensitivity, in result: SensitivityResult) {
    self.outcome = outcome
    self.result = result
    unit = result.unit(of: outcome.quantity)
    number = ShownNumber(for: outcome.base, unit: unit)
  }

  /// The lines under the heading of the outcome.
  var parts: [ReportSection.Part] {
    let base = number.withUnit(outcome.base)
    switch result.method {
    case .tornado:
      return [
        .line(
          Wording(
            en: "with the values of the file: \(base)", id: "dengan nilai dalam berkas: \(base)"))
      ] + inputs + [.table(tornado)]
    case .morris:
      return [
        .line(Wording(en: "mean over the points: \(base)", id: "rata-rata semua titik: \(base)"))
      ]
        + inputs + [.table(morris)]
    case .sobol:
      let deviation = ShownNumber(for: outcome.deviation, unit: unit).withUnit(outcome.deviation)
      return [
        .line(
          Wording(
            en: "mean \(base), standard deviation \(deviation)",
            id: "rata-rata \(base), simpangan baku \(deviation)"))
      ] + inputs + [.table(sobol)]
    }
  }

  /// What the numbers of the table stand for: paths are too long for its columns.
  private var inputs: [ReportSection.Part] {
    outcome.effects.enumerated().map { place, effect in
      let input = result.inputs[effect.input]
      let (low, high) = (
        input.shownValue(at: SensitivityDesign.tail),
        input.shownValue(at: 1 - SensitivityDesign.tail)
      )
      let others = input.paths.count > 1 ? " (\(input.paths.count) ×)" : ""
      let text = "\(place + 1)  \(input.name)\(others): \(low) … \(high)"
      return .line(Wording(ReportSection.shortened(text, ReportSection.width - 2)))
    } + [.gap]
  }

  private var tornado: TextTable {
    let ends = outcome.effects.flatMap { [$0.low, $0.high] } + [outcome.base]
    let scale = BarScale(ends.compactMap(\.self), width: Self.barWidth)
    var table = TextTable([
      Wording(en: "input", id: "masukan"), Self.bar, Wording(en: "low", id: "rendah"),
      Wording(en: "high", id: "tinggi"), Wording(en: "change", id: "perubahan"),
      Wording(en: "interval", id: "selang"), Wording(en: "share", id: "bagian"),
    ])
    for (place, effect) in outcome.effects.enumerated() {
      let change = ShownNumber(for: effect.effect?.value, unit: unit, greatest: outcome.base)
      table.add([
        "\(place + 1)",
        Wording(scale.bar(from: effect.low, to: effect.high, mark: outcome.base)),
        number.bare(effect.low), number.bare(effect.high), change.signed(effect.effect?.value),
        change.interval(effect.effect?.lower, effect.effect?.upper) ?? ShownNumber.missing,
        ShownNumber.text(effect.share, unit: "share"),
      ])
    }
    return table
  }

  private var morris: TextTable {
    let scale = BarScale(
      [0] + outcome.effects.compactMap { $0.size?.value }, width: Self.barWidth)
    var table = TextTable([
      Wording(en: "input", id: "masukan"), Self.bar, "mu*", Wording(en: "interval", id: "selang"),
      "mu", Wording(en: "interval", id: "selang"), "sigma",
    ])
    for (place, effect) in outcome.effects.enumerated() {
      let size = ShownNumber(for: effect.size?.value, unit: unit)
      table.add([
        "\(place + 1)", Wording(scale.bar(from: 0, to: effect.size?.value, mark: nil)),
        size.bare(effect.size?.value),
        size.interval(effect.size?.lower, effect.size?.upper) ?? ShownNumber.missing,
        size.signed(effect.effect?.value),
        size.interval(effect.effect?.lower, effect.effect?.upper) ?? ShownNumber.missing,
        size.bare(effect.spread?.value),
      ])
    }
    return table
  }

  private var sobol: TextTable {
    let scale = BarScale([0, 1], width: Self.barWidth)
    var table = TextTable([
      Wording(en: "input", id: "masukan"), Self.bar, Wording(en: "first", id: "pertama"),
      Wording(en: "interval", id: "selang"), "total", Wording(en: "interval", id: "selang"),
    ])
    for (place, effect) in outcome.effects.enumerated() {
      let (first, total) = (effect.variance?.first, effect.variance?.total)
      let shown = ShownNumber(for: 0.5, unit: "share")
      table.add([
        "\(place + 1)", Wording(scale.bar(from: 0, to: first?.value, mark: nil)),
        shown.withUnit(first?.value), shown.interval(first?.lower, first?.upper) ?? "–",
        shown.withUnit(total?.value), shown.interval(total?.lower, total?.upper) ?? "–",
      ])
    }
    return table
  }

  private static let bar: Wording = ""
}

/// Bars of characters over a range of numbers.
struct BarScale {
  private let low: Double
  private let high: Double
  private let width: Int

  /// A scale on which all of these numbers have a place.
  init(_ numbers: [Double], width: Int) {
    let finite = numbers.filter(\.isFinite)
    low = finite.min() ?? 0
    high = finite.max() ?? 0
    self.width = width
  }

  /// A bar between two numbers in either order, with a mark at a third one.
  func bar(from start: Double?, to end: Double?, mark: Double?) -> String {
    var cells = [Character](repeating: ".", count: width)
    if let start, let end, let first = place(min(start, end)), let last = place(max(start, end)) {
      if start != end { for cell in first...last { cells[cell] = "#" } }
    }
    if let mark, let cell = place(mark) { cells[cell] = "|" }
    return String(cells)
  }

  private func place(_ number: Double) -> Int? {
    guard number.isFinite, high > low else { return nil }
    let share = (min(max(number, low), high) - low) / (high - low)
    return min(width - 1, Int(share * Double(width)))
  }
}
