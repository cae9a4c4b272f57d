import Experiments

/// What formulas say about the stages, alone or beside the simulation.
enum TheorySection {
  private static let limits = Wording(
    en: "Formulas tell of the long run alone: no start with an empty line, no end of the window.",
    id:
      "Rumus hanya berlaku untuk jangka panjang: tanpa awal dengan antrean kosong, tanpa akhir masa "
      + "hitung.")

  private static let stageTitle = Wording(en: "stage", id: "tahap")
  private static let formulaTitle = Wording(en: "formula", id: "rumus")
  private static let meanWait = Wording(en: "mean wait", id: "rerata tunggu")
  private static let haveToWait = Wording(en: "have to wait", id: "harus menunggu")
  private static let peopleInLine = Wording(en: "people in line", id: "orang dalam antrean")

  /// Before a simulation: the formulas of `base`, and of each variant where they say something else.
  static func sections(of variants: [Variant], _ theory: [[StageTheory]]) -> [ReportSection] {
    zip(variants, theory).enumerated().compactMap { index, pair in
      guard index == 0 || pair.1 != theory.first else { return nil }
      return section(of: pair.1, variant: pair.0.name)
    }
  }

  private static func section(of stages: [StageTheory], variant: String) -> ReportSection {
    var table = TextTable([stageTitle, formulaTitle, meanWait, haveToWait, peopleInLine])
    for stage in stages {
      table.add([
        Wording(stage.stage), stage.formula, ShownNumber.text(stage.meanWaitMinutes, unit: "min"),
        ShownNumber.text(stage.waitingShare, unit: "share"),
        ShownNumber.text(stage.peopleInLine, unit: ""),
      ])
    }
    return ReportSection(
      Wording(
        en: "Long run of \(variant) by formula", id: "Jangka panjang \(variant) menurut rumus"),
      table.isEmpty ? [] : [.table(table)] + notes(on: stages))
  }

  /// After a simulation: each value of a formula beside the estimate of the same quantity.
  static func section(
    of stages: [StageTheory], beside index: EstimateIndex, isOnlyVariant: Bool
  ) -> ReportSection {
    var table = TextTable([
      stageTitle, formulaTitle, "", Wording(en: "by formula", id: "menurut rumus"),
      Wording(en: "simulated", id: "simulasi"), Wording(en: "interval", id: "selang"),
    ])
    for stage in stages {
      for quantity in quantities(of: stage, in: index) {
        let number = ShownNumber(for: quantity.formula, unit: quantity.unit)
        table.add([
          Wording(stage.stage), stage.formula, quantity.name, number.withUnit(quantity.formula),
          number.bare(quantity.simulated),
          number.interval(quantity.lower, quantity.upper) ?? ShownNumber.missing,
        ])
      }
    }
    let prefix = isOnlyVariant ? "" : "\(index.variant): "
    return ReportSection(
      Wording(
        en: "\(prefix)Long run by formula beside the simulation",
        id: "\(prefix)Jangka panjang menurut rumus di samping simulasi"),
      table.isEmpty ? [] : [.table(table)] + notes(on: stages))
  }

  private struct Quantity {
    var name: Wording
    var unit: String
    var formula: Double
    var simulated: Double?
    var lower: Double?
    var upper: Double?
  }

  private static func quantities(of stage: StageTheory, in index: EstimateIndex) -> [Quantity] {
    let scope = [ScopePart(key: .stage, value: stage.stage)]
    let wait = index.estimate(.wait, .mean, scope)
    let line = index.estimate(.queueLength, .mean, scope)
    let none = index.estimate(.wait, .shareZero, scope)
    var quantities = [
      Quantity(
        name: meanWait, unit: "min", formula: stage.meanWaitMinutes, simulated: wait?.value,
        lower: wait?.lower, upper: wait?.upper)
    ]
    if let share = stage.waitingShare {
      quantities.append(
        Quantity(
          name: haveToWait, unit: "share", formula: share,
          simulated: none?.value.map { 1 - $0 }, lower: none?.upper.map { 1 - $0 },
          upper: none?.lower.map { 1 - $0 }))
    }
    quantities.append(
      Quantity(
        name: peopleInLine, unit: "people", formula: stage.peopleInLine,
        simulated: line?.value, lower: line?.lower, upper: line?.upper))
    return quantities
  }

  private static func notes(on stages: [StageTheory]) -> [ReportSection.Part] {
    let liberties = stages.flatMap { stage in
      stage.liberties.map { "\(stage.stage): \($0)." as Wording }
    }
    return ([limits] + liberties).map { .paragraph($0, hanging: 2) }
  }
}
