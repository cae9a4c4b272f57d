import Experiments
import Planning
import Statistics

extension PlanReport {
  /// The plan and its neighbours on fresh random numbers.
  var confirmed: [ReportSection] {
    guard let confirmation = result.confirmation, let chosen = confirmation.row(.chosen) else {
      return []
    }
    let count = ReplicationWords.count(confirmation.replications)
    return [
      ReportSection(
        Wording(
          en: "Does it hold? \(count) with other random numbers, seed \(confirmation.seed)",
          id: "Apakah terpenuhi? \(count) dengan bilangan acak lain, seed \(confirmation.seed)"),
        [.table(constraints(chosen))]),
      ReportSection(
        Wording(en: "Beside it, on the same numbers", id: "Di sampingnya, dengan bilangan sama"),
        [.table(neighbours(confirmation))] + withoutFreeChange),
    ]
  }

  /// Says so where what stands is better than every change that costs nothing.
  private var withoutFreeChange: [ReportSection.Part] {
    guard let change = result.freeChange, change.settings.isEmpty else { return [] }
    return [
      .paragraph(
        Wording(
          en: "No change at no cost alone is better than the file as it stands: "
            + "\(change.candidates) were compared.",
          id: "Tidak ada perubahan tanpa biaya yang lebih baik daripada berkas apa adanya: "
            + "\(change.candidates) dibandingkan."))
    ]
  }

  private func constraints(_ row: PlanConfirmation.Row) -> TextTable {
    var table = TextTable([
      Wording(en: "constraint", id: "syarat"), Wording(en: "value", id: "nilai"),
      Wording(en: "interval", id: "selang"), Wording(en: "to spare", id: "cadangan"),
      Wording(en: "verdict", id: "hasil"),
    ])
    for (target, result) in zip(result.request.constraints, row.results) {
      let unit = result.measure.unitText(of: result.statistic, in: currency)
      let number = ShownNumber(for: result.value, unit: unit, greatest: target.limit)
      let sign: Double = target.comparison.wantsMore ? 1 : -1
      table.add([
        Wording(target.text), number.withUnit(result.value),
        number.interval(result.lower, result.upper) ?? ShownNumber.missing,
        number.withUnit(result.value.map { sign * ($0 - target.limit) }), result.verdict.word,
      ])
    }
    return table
  }

  private func neighbours(_ confirmation: PlanConfirmation) -> TextTable {
    var table = TextTable([
      Wording(en: "scenario", id: "skenario"), Wording(en: "a working day", id: "per hari kerja"),
      Wording(en: "verdict", id: "hasil"),
      Wording(en: "what breaks most, or tells it apart", id: "yang paling gagal, atau bedanya"),
    ])
    for row in confirmation.rows.dropFirst() {
      table.add([
        title(of: row.kind), row.cost.map(money) ?? ShownNumber.missing, verdict(on: row),
        mostBroken(in: row) ?? lead(of: row, over: confirmation.rows[0]),
      ])
    }
    return table
  }

  /// The verdict, with how many of several constraints are broken for sure.
  private func verdict(on row: PlanConfirmation.Row) -> Wording {
    let verdict: Verdict = row.passes ? .pass : row.broken.isEmpty ? .undecided : .fail
    guard verdict == .fail, row.results.count > 1 else { return verdict.word }
    return "\(verdict.word) \(row.broken.count)/\(row.results.count)"
  }

  /// The constraint that is furthest beyond its limit, as a part of it, of those that are broken.
  private func mostBroken(in row: PlanConfirmation.Row) -> Wording? {
    let broken = zip(result.request.constraints, row.results).filter { $0.1.verdict == .fail }
    let beyond = { (target: Target, result: TargetResult) in
      let deviation = ((result.value ?? target.limit) - target.limit).magnitude
      return deviation / max(target.limit.magnitude, .leastNormalMagnitude)
    }
    return broken.max { beyond($0.0, $0.1) < beyond($1.0, $1.1) }.map { _, result in
      let unit = result.measure.unitText(of: result.statistic, in: currency)
      return "\(result.text): \(ShownNumber.text(result.value, unit: unit))"
    }
  }

  /// Why a scenario that breaks nothing was not chosen.
  private func lead(of row: PlanConfirmation.Row, over chosen: PlanConfirmation.Row) -> Wording {
    guard let cost = row.cost, let least = chosen.cost, let first = row.results.first else {
      return ""
    }
    if cost > least { return Wording(en: "costs more", id: "lebih mahal") }
    let unit = first.measure.unitText(of: first.statistic, in: currency)
    return "\(first.text): \(ShownNumber.text(first.value, unit: unit))"
  }

  private func title(of kind: PlanConfirmation.Kind) -> Wording {
    switch kind {
    case .chosen: Wording(en: "the plan", id: "rencana ini")
    case .oneLess(let decision):
      Wording(en: "one less of \(labels[decision])", id: "\(labels[decision]) kurang satu")
    case .present: Wording(en: "the file as it stands", id: "berkas apa adanya")
    case .free:
      Wording(en: "the best change at no cost", id: "perubahan gratis terbaik")
    case .runnerUp: Wording(en: "the runner-up", id: "rencana kedua")
    }
  }

  /// Cost against the first constraint, of the plans that were simulated.
  var pareto: ReportSection {
    guard let target = result.request.constraints.first else { return ReportSection("", []) }
    var table = TextTable(
      [Wording(en: "a working day", id: "per hari kerja"), Wording(target.quantity.text)]
        + labels.map { Wording($0) })
    let unit = target.quantity.measure.unitText(of: target.quantity.statistic, in: currency)
    for record in result.paretoSet.prefix(12) {
      table.add(
        [money(record.cost), ShownNumber.text(result.value(of: 0, in: record), unit: unit)]
          + names(of: record.plan))
    }
    return ReportSection(
      Wording(
        en: "Cost against the first constraint: no plan simulated is cheaper and better",
        id: "Biaya terhadap syarat pertama: tidak ada rencana tersimulasi yang lebih murah dan baik"
      ), table.isEmpty ? [] : [.table(table)])
  }

  /// What need not have been asked.
  private var idle: [ReportSection.Part] {
    let decisions = result.idleDecisions.map { place in
      Wording(
        en: "`\(labels[place])` changed nothing in the plans that were simulated.",
        id: "`\(labels[place])` tidak mengubah apa pun dalam rencana yang disimulasikan.")
    }
    let constraints = result.constraintsNeverSeen.map { place in
      let text = result.request.constraints[place].text
      return Wording(
        en: "`\(text)` is about something that happened to nobody: it tells no plan from another.",
        id: "`\(text)` menyangkut hal yang tidak dialami siapa pun: tidak membedakan rencana.")
    }
    return (decisions + constraints).map { .paragraph($0) }
  }

  /// How it was found.
  var notes: ReportSection {
    let request = result.request
    let level = ShownNumber.confidence(request.confidence)
    let tolerance = ShownNumber.confidence(request.tolerance)
    let order: Wording =
      result.foundContradiction
      ? Wording(
        en: "More desks were found to hurt somewhere, so that no plan was ruled out by another.",
        id: "Loket lebih banyak ternyata merugikan di suatu tempat, jadi tiap rencana dilihat "
          + "sendiri.")
      : result.usedMonotony
        ? Wording(
          en: "All lines are first come, first served, so that a plan is ruled out with one that "
            + "has more desks.",
          id: "Semua antrean dilayani menurut urutan datang, jadi suatu rencana gugur bersama "
            + "rencana yang loketnya lebih banyak.")
        : Wording(
          en: "Here more desks may hurt, so that no plan is ruled out by another.",
          id: "Di sini loket lebih banyak bisa merugikan, jadi tiap rencana dilihat sendiri.")
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "Every plan simulated is judged by the sequential check of Batur and Kim, so that "
              + "with \(level) all of them are judged rightly that are not within \(tolerance) of "
              + "a limit. Equally cheap plans are compared on the first constraint by the "
              + "procedure of Kim and Nelson. \(order)",
            id: "Tiap rencana yang disimulasikan dinilai dengan pemeriksaan berurutan Batur dan "
              + "Kim: dengan peluang \(level) semuanya dinilai benar, kecuali yang berada dalam "
              + "\(tolerance) dari batas. Rencana berbiaya sama dibandingkan menurut syarat "
              + "pertama dengan prosedur Kim dan Nelson. \(order)"))
      ] + idle)
  }
}
