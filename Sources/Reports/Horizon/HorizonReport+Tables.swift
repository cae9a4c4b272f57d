import Experiments
import Planning

extension HorizonReport {
  /// Month by month: demand, headroom and what each target comes to.
  var months: ReportSection {
    let targets = result.request.targets.indices
    var table = TextTable(
      [
        Wording(en: "month", id: "bulan"), Wording(en: "people a day", id: "orang per hari"),
        Wording(en: "bears", id: "sanggup"),
        Wording(en: "verdict", id: "hasil"), Wording(en: "broken in", id: "gagal dalam"),
      ] + targets.map { Wording(heading(of: $0)) })
    for (place, month) in result.months.enumerated() {
      let verdicts = result.course.verdicts.map { $0[place] }
      let broken = verdicts.map(\.brokenShare).max() ?? 0
      table.add(
        [
          Wording(month.month.label), Wording(people(month)), headroom(of: month),
          result.course.verdict(ofMonth: place).word,
          Wording(ShownNumber.fixed(broken * 100, decimals: 0) + " %"),
        ] + targets.map { cell(verdicts[$0], $0) })
    }
    return ReportSection(Wording(en: "Month by month", id: "Bulan demi bulan"), [.table(table)])
  }

  private func people(_ month: HorizonResult.Month) -> String {
    guard month.workingDays > 0 else { return "–" }
    return ShownNumber.fixed(month.people / Double(month.workingDays), decimals: 1)
  }

  /// People a day more, or fewer, that a month bears.
  private func headroom(of month: HorizonResult.Month) -> Wording {
    if let people = result.headroom(of: month) {
      let number = ShownNumber.fixed(people, decimals: 1)
      return Wording(people > 0 ? "+\(number)" : number)
    }
    guard let factors = result.factors, month.workingDays > 0, month.people > 0 else {
      return ShownNumber.missing
    }
    let place = result.months.firstIndex(of: month) ?? 0
    let isBroken = result.course.verdicts.contains { $0[place].isBroken }
    let limit = isBroken ? factors.lowerBound : factors.upperBound
    let people = (limit - 1) * month.people / Double(month.workingDays)
    let number = ShownNumber.fixed(people, decimals: 0)
    return Wording(isBroken ? "< \(number)" : "> +\(number)")
  }

  private func cell(_ verdict: MonthVerdict, _ target: Int) -> Wording {
    guard verdict.value != nil else { return ShownNumber.missing }
    let mark: Wording =
      switch verdict.verdict {
      case .pass: ""
      case .fail: " !"
      case .undecided: " ?"
      }
    return shown(verdict.value, target) + mark
  }

  /// The quantity of a target without its restrictions where that is enough to know it.
  private func heading(of target: Int) -> String {
    let texts = result.request.targets.map(\.quantity.text)
    let short = { (text: String) in
      text.firstRange(of: " of ").map { text[..<$0.lowerBound] } ?? text[...]
    }
    let own = short(texts[target])
    return texts.count { short($0) == own } == 1 ? String(own) : texts[target]
  }

  /// One table for each purchase that follows those before it.
  var purchases: [ReportSection] {
    result.steps.enumerated().filter { !$1.outcomes.isEmpty }.map { number, step in
      ReportSection(
        number == 0
          ? Wording(en: "What to buy first", id: "Yang dibeli pertama")
          : Wording(
            en: "And after \(bought(before: number))", id: "Dan sesudah \(bought(before: number))"),
        [.table(table(of: step))])
    }
  }

  private func bought(before step: Int) -> Wording {
    oneAfterAnother(result.steps.prefix(step).compactMap(\.best).map(\.purchase))
  }

  /// Purchases in the order in which they are made.
  func oneAfterAnother(_ purchases: [Purchase]) -> Wording {
    purchases.map(title)
      .reduce("") { $0.isEmpty ? $1 : Wording(en: "\($0), then \($1)", id: "\($0), lalu \($1)") }
  }

  private func table(of step: BuyingStep<PurchaseOutcome>) -> TextTable {
    var table = TextTable([
      Wording(en: "purchase", id: "pembelian"),
      Wording(en: "\(currency) a day", id: "\(currency) sehari"),
      Wording(en: "\(currency) in all", id: "\(currency) seluruhnya"),
      Wording(en: "first failure", id: "gagal pertama"),
      Wording(en: "gained", id: "tambahan"), Wording(en: "held", id: "terpenuhi"),
      Wording(en: "per million", id: "per juta"),
    ])
    for outcome in step.outcomes {
      let isAtLeast = outcome.course.map { $0.failure.month == nil } ?? false
      table.add([
        title(of: outcome.purchase), amount(outcome.purchase.cost), amount(outcome.cost),
        first(of: outcome),
        outcome.course == nil
          ? ShownNumber.missing : Wording((isAtLeast ? "≥ " : "") + "\(outcome.monthsGained)"),
        outcome.course.map { Wording("\($0.monthsHeld)") } ?? ShownNumber.missing,
        ShownNumber.text(outcome.monthsPerMillion, unit: ""),
      ])
    }
    return table
  }

  private func first(of outcome: PurchaseOutcome) -> Wording {
    guard let course = outcome.course else {
      return outcome.isInvalid
        ? Wording(en: "not valid", id: "tidak sah") : ShownNumber.missing
    }
    let month =
      course.failure.month.map { Wording(result.months[$0].month.label) }
      ?? Wording(en: "none", id: "tidak ada")
    return course.failure.isSharp ? month : month + " ?"
  }

  /// An amount without its currency.
  func amount(_ cost: Double?) -> Wording {
    cost.map { Wording(ShownNumber.fixed($0, decimals: 0)) } ?? ShownNumber.missing
  }

  /// What is bought, in few words.
  func title(of purchase: Purchase) -> Wording {
    switch purchase.kind {
    case .variant(let place): return Wording(result.request.variants[place].name)
    case .decision(let decision, let from, let to):
      let options = result.request.decisions[decision].options
      let now =
        from.map { options[$0].name ?? options[$0].text }
        ?? result.request.present[decision] ?? "–"
      let next = options[to].name ?? options[to].text
      let label = Decision.labels(of: result.request.decisions)[decision]
      return Wording("\(label) \(PlanReport.short(now)) → \(PlanReport.short(next))")
    }
  }

  /// How the months are judged, and what is not in them.
  var notes: ReportSection {
    let level = ShownNumber.confidence(result.request.confidence)
    let how = Wording(
      en: "Each month is judged by the people whose need, visit or stop is in it: ! fails and ? is "
        + "undecided. All intervals of a scenario hold together with \(level): Bonferroni over "
        + "targets, months, groups and \(result.looks) looks. 'bears' is how many people a working "
        + "day more every month could bring until this one breaks, on the same citizens; 'broken "
        + "in' is the share of single futures in which it does.",
      id: "Tiap bulan dinilai dari orang yang kebutuhan, kunjungan atau perhentiannya ada di bulan "
        + "itu: ! gagal dan ? tak pasti. Semua selang suatu skenario berlaku bersama dengan peluang "
        + "\(level): Bonferroni atas target, bulan, kelompok dan \(result.looks) kali melihat. "
        + "'sanggup' ialah tambahan orang per hari kerja di setiap bulan sampai bulan ini gagal, "
        + "untuk warga yang sama; 'gagal dalam' ialah bagian masa depan tempat itu terjadi.")
    let ranking = Wording(
      en: "Purchases stand in the order of months gained for a million \(currency) over all "
        + "months. 'held' counts the months in which all hold. What can no longer come first is not "
        + "simulated to the end; ? marks what is not sure.",
      id:
        "Pembelian diurutkan menurut bulan tambahan per sejuta \(currency) sepanjang semua bulan. "
        + "'terpenuhi' menghitung bulan yang semua syaratnya terpenuhi. Yang tidak mungkin lagi "
        + "menjadi pertama tidak disimulasikan sampai selesai; ? menandai yang belum pasti.")
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      (result.months.isEmpty ? [] : [.paragraph(how)])
        + (result.steps.isEmpty ? [] : [.paragraph(ranking)])
        + (clearingNotes + cautions).map { .paragraph($0) })
  }
}
