import Experiments
import PassportOffice
import Planning

/// The stages of the search, the formulas first.
extension PlanReport {
  /// What balances say of all plans.
  var balance: ReportSection {
    guard let balance = result.balance else { return ReportSection("", []) }
    let needs = ShownNumber.fixed(balance.needs, decimals: balance.needs < 10 ? 1 : 0)
    let opening = Wording(
      en: "\(needs) people a working day want something", id: "\(needs) orang per hari kerja perlu")
    guard let share = balance.servedShare else {
      return section([
        Wording(
          en: "\(opening); no constraint says how many of them must be served, so that balances of "
            + "seats and of work bound nothing.",
          id: "\(opening) layanan; tidak ada syarat berapa yang harus dilayani, jadi neraca kursi "
            + "dan kerja tidak membatasi apa pun.")
      ])
    }
    let least: Wording =
      share >= 1
      ? Wording(en: "all of them", id: "semuanya")
      : Wording(
        en: "at least \(ShownNumber.confidence(share)) of them",
        id: "paling sedikit \(ShownNumber.confidence(share))")
    return section(
      [
        Wording(
          en: "\(opening), and \(least) must be served. \(seats(balance)) \(bound(balance))",
          id: "\(opening) layanan, dan \(least) harus dilayani. \(seats(balance)) \(bound(balance))"
        )
      ] + outOfBalance(balance))
  }

  private func section(_ texts: [Wording]) -> ReportSection {
    ReportSection(
      Wording(en: "By balances, before any simulation", id: "Menurut neraca, sebelum simulasi"),
      texts.map { .paragraph($0, hanging: 2) })
  }

  private func seats(_ balance: PlanBalance) -> Wording {
    switch (balance.policies, balance.policiesWithSeats) {
    case (1, 1): ""
    case (let all, let kept) where all == kept:
      Wording(
        en: "All \(all) policies have seats for them.",
        id: "Semua \(all) kebijakan punya kursi untuk mereka.")
    case (let all, let kept):
      Wording(
        en: "Of \(all) policies \(kept) have seats for them.",
        id: "Dari \(all) kebijakan, \(kept) punya kursi untuk mereka.")
    }
  }

  private func bound(_ balance: PlanBalance) -> Wording {
    guard let cost = balance.leastCost else {
      return Wording(
        en: "No plan has seats and desks for their work within opening hours.",
        id: "Tidak ada rencana yang kursi dan loketnya cukup dalam jam buka.")
    }
    return Wording(
      en: "Desks for their work cost at least \(money(cost)) a working day, if nobody works after "
        + "hours.",
      id: "Loket untuk kerja itu berbiaya paling sedikit \(money(cost)) per hari kerja, bila tidak "
        + "ada lembur.")
  }

  /// Options that no plan in balance has.
  private func outOfBalance(_ balance: PlanBalance) -> [Wording] {
    guard balance.leastCost != nil else { return [] }
    let lists = result.space.decisions.indices.compactMap { decision -> String? in
      let options = result.space.decisions[decision].options
      let left = options.indices.filter { !balance.keptOptions[decision].contains($0) }
      guard !left.isEmpty else { return nil }
      let names = left.map { Self.short(options[$0].name ?? options[$0].text) }
      return "\(labels[decision]) \(names.joined(separator: ", "))"
    }
    guard !lists.isEmpty else { return [] }
    let list = lists.joined(separator: "; ")
    return [
      Wording(en: "Out of balance: \(list).", id: "Tidak seimbang: \(list).")
    ]
  }

  /// What formulas say of desks.
  var screen: ReportSection {
    var table = TextTable([
      Wording(en: "decision", id: "keputusan"), Wording(en: "mean load", id: "beban"),
      Wording(en: "least", id: "minimal"), Wording(en: "root rule", id: "akar"),
      Wording(en: "busiest half hour", id: "paling sibuk"),
      Wording(en: "its load", id: "bebannya"), Wording(en: "root rule", id: "akarnya"), "Erlang",
      Wording(en: "plan", id: "rencana"),
    ])
    let chosen = result.best ?? result.nearest
    for row in result.screen.rows {
      let options = result.space.decisions[row.decision].options
      let busiest = result.halfHours?.busiest(of: row.stage)
      table.add([
        Wording(labels[row.decision]), Wording(ShownNumber.fixed(row.load, decimals: 2)),
        row.least.map { Wording(options[$0].text) } ?? ShownNumber.missing, "\(row.rule)",
        busiest.map(time) ?? ShownNumber.missing,
        busiest.map { Wording(ShownNumber.fixed($0.load, decimals: 2)) } ?? ShownNumber.missing,
        busiest.map { "\($0.rule)" } ?? ShownNumber.missing,
        busiest?.erlang.map { "\($0)" } ?? ShownNumber.missing,
        chosen.map { Wording(options[$0.plan[row.decision]].text) } ?? ShownNumber.missing,
      ])
    }
    return ReportSection(
      Wording(
        en: "Desks by formulas, with the quotas and rules of the plan",
        id: "Loket menurut rumus, dengan kuota dan aturan rencana itu"),
      table.isEmpty ? [] : [.table(table)] + formulaNotes)
  }

  private func time(_ row: HalfHourLoads.Row) -> Wording {
    guard let loads = result.halfHours, loads.rows.count(where: { $0.stage == row.stage }) != 1
    else {
      return Wording(en: "all alike", id: "semua sama")
    }
    let time = StaffWords.time(row.open.from, hasCalendar: loads.hasCalendar)
    let days = StaffWords.days(row.weekdays)
    return days.isEmpty ? Wording(time) : "\(days) \(time)"
  }

  private var formulaNotes: [ReportSection.Part] {
    guard let place = result.halfHours?.constraint else { return [] }
    let text = result.request.constraints[place].text
    return [
      .line(
        Wording(
          en: "Erlang: for `\(text)`, each line for itself.",
          id: "Erlang: untuk `\(text)`, tiap antrean sendiri."))
    ]
  }

  /// What each stage of the search looked at.
  var stages: ReportSection {
    var table = TextTable([
      Wording(en: "stage", id: "tahap"), Wording(en: "plans", id: "rencana"),
      Wording(en: "replications", id: "replikasi"), Wording(en: "by", id: "dengan"),
    ])
    let count = { (number: Int) in Wording(ShownNumber.fixed(Double(number), decimals: 0)) }
    if result.balance != nil || result.halfHours != nil {
      table.add([
        Wording(en: "formulas", id: "rumus"), count(result.space.count),
        result.halfHours.map { count($0.replications) } ?? "0",
        Wording(en: "balances; Mt/G/inf, Erlang", id: "neraca; Mt/G/inf, Erlang"),
      ])
    }
    table.add([
      Wording(en: "search", id: "pencarian"), count(result.records.count),
      count(result.replications - result.selection.replications), "Batur, Kim",
    ])
    if result.selection.plans > 0 {
      table.add([
        Wording(en: "selection", id: "seleksi"), count(result.selection.plans),
        count(result.selection.replications), "Kim, Nelson",
      ])
    }
    if let change = result.freeChange {
      table.add([
        Wording(en: "changes at no cost", id: "perubahan gratis"), count(change.candidates),
        count(change.replications), Wording(en: "sequential halving", id: "paruh berurutan"),
      ])
    }
    if let confirmation = result.confirmation {
      table.add([
        Wording(en: "confirmation", id: "konfirmasi"), count(confirmation.rows.count),
        count(confirmation.rows.count * confirmation.replications),
        Wording(en: "other random numbers", id: "bilangan acak lain"),
      ])
    }
    return ReportSection(
      Wording(en: "What each stage looked at", id: "Yang dilihat tiap tahap"), [.table(table)])
  }
}
