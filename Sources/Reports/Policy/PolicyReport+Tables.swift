import Experiments
import Planning
import Statistics

extension PolicyReport {
  /// The policies that no other beats, beside the scenario as it stands.
  var set: ReportSection {
    let decisions = result.space.decisions
    var table = TextTable(
      [Wording(en: "policy", id: "kebijakan")] + PolicyObjective.allCases.map(\.title)
        + [Wording(en: "p90 wait", id: "p90 menunggu")] + decisions.map(\.title))
    if let present = result.present {
      table.add(row(Wording(en: "now", id: "kini"), present))
    }
    for (place, record) in result.members.prefix(Self.mostShown).enumerated() {
      table.add(row(Wording("\(place + 1)"), record))
    }
    let rest = result.members.count - Self.mostShown
    let more: [ReportSection.Part] =
      rest > 0
      ? [
        .line(
          Wording(
            en: "and \(rest) more, in policies.csv", id: "dan \(rest) lagi, di policies.csv"))
      ] : []
    let left = presentLeftOut.map { [ReportSection.Part.paragraph($0, hanging: 2)] } ?? []
    return ReportSection(
      Wording(
        en: "Policies that no other beats, the recommended one first",
        id: "Kebijakan yang tidak terkalahkan, yang disarankan lebih dulu"),
      [.table(table)] + more + left)
  }

  private func row(_ name: Wording, _ record: PolicyRecord) -> [Wording] {
    [name]
      + PolicyObjective.allCases.map {
        ShownNumber.text(record.estimate($0)?.value, unit: $0.unit)
      } + [ShownNumber.text(record.wait?.value, unit: "min")]
      + zip(result.space.decisions, record.policy).map { $0.options[$1] }
  }

  /// Why the scenario as it stands is not in the set; nil where it is.
  private var presentLeftOut: Wording? {
    guard let present = result.present else { return nil }
    switch present.standing {
    case .dominated(_, let isProven), .equal(_, let isProven):
      let sure: Wording =
        isProven
        ? Wording(en: "for sure", id: "secara pasti")
        : Wording(en: "by the means", id: "menurut rata-rata")
      let better = result.members.firstIndex { member in
        guard let mine = member.objectives, let now = present.objectives else { return false }
        return ParetoSet.dominates(mine, now, zones: result.request.zones)
      }
      let others =
        better.map { place in
          Wording(
            en: "; policy \(place + 1) is one that beats it",
            id: "; kebijakan \(place + 1) salah satu yang mengalahkannya")
        } ?? ""
      return Wording(
        en: "What stands now is left out \(sure)\(others).",
        id: "Yang berlaku kini gugur \(sure)\(others).")
    case .refused(let breach):
      return Wording(
        en: "What stands now breaks what must hold: \(breachWords(breach)).",
        id: "Yang berlaku kini melanggar syarat: \(breachWords(breach)).")
    case .inSet, .invalid, nil: return nil
    }
  }

  /// The policy, what stands now and the next of the set on fresh random numbers.
  var confirmed: [ReportSection] {
    guard let confirmation = result.confirmation, let chosen = confirmation.row(.chosen) else {
      return []
    }
    let now = confirmation.row(.present)
    let next = confirmation.row(.runnerUp)
    var table = TextTable([
      Wording(en: "figure", id: "angka"),
      Wording(en: "policy", id: "kebijakan"), Wording(en: "interval", id: "selang"),
      Wording(en: "now", id: "kini"), Wording(en: "change", id: "perubahan"),
      Wording(en: "interval", id: "selang"), Wording(en: "policy 2", id: "kebijakan 2"),
    ])
    for figure in figures {
      let mine = figure.value(chosen.record)
      let shown = ShownNumber(for: mine?.value, unit: figure.unit)
      let own = mine?.interval(confidence: result.request.confidence)
      let present = now.flatMap { figure.value($0.record) }
      let change = mine.flatMap { mine in present.map { mine.difference(from: $0) } }
      let moved = change?.interval(confidence: result.request.confidence)
      table.add([
        figure.title, shown.withUnit(mine?.value),
        shown.interval(own?.lower, own?.upper) ?? ShownNumber.missing,
        shown.bare(present?.value), shown.signed(moved?.value),
        shown.interval(moved?.lower, moved?.upper) ?? ShownNumber.missing,
        shown.bare(next.flatMap { figure.value($0.record) }?.value),
      ])
    }
    let count = ReplicationWords.count(confirmation.replications)
    return [
      ReportSection(
        Wording(
          en: "Does it hold? \(count) with other random numbers, seed \(confirmation.seed)",
          id: "Apakah bertahan? \(count) dengan bilangan acak lain, seed \(confirmation.seed)"),
        [.table(table)]
          + (result.request.constraints.isEmpty ? [] : [.gap, .table(constraints(chosen))]))
    ]
  }

  /// What must hold, on fresh random numbers.
  private func constraints(_ chosen: PolicyConfirmation.Row) -> TextTable {
    var table = TextTable([
      Wording(en: "constraint", id: "syarat"), Wording(en: "value", id: "nilai"),
      Wording(en: "interval", id: "selang"), Wording(en: "verdict", id: "hasil"),
    ])
    for (place, target) in result.request.constraints.enumerated() {
      let unit = target.quantity.measure.unitText(of: target.quantity.statistic, in: head.currency)
      let interval = chosen.record.value(ofConstraint: place)?
        .interval(confidence: result.request.confidence)
      let number = ShownNumber(for: interval?.value, unit: unit, greatest: target.limit)
      table.add([
        Wording(target.text), number.withUnit(interval?.value),
        number.interval(interval?.lower, interval?.upper) ?? ShownNumber.missing,
        verdict(interval, target).word,
      ])
    }
    return table
  }

  private func verdict(_ interval: IntervalEstimate?, _ target: Target) -> Verdict {
    guard let interval, let lower = interval.lower, let upper = interval.upper else {
      return .undecided
    }
    let (best, worst) = target.comparison.wantsMore ? (-upper, -lower) : (lower, upper)
    let limit = target.comparison.wantsMore ? -target.limit : target.limit
    return worst <= limit ? .pass : best > limit ? .fail : .undecided
  }

  /// How it was found.
  var notes: ReportSection {
    let level = ShownNumber.confidence(result.request.confidence)
    let zones = zip(PolicyObjective.allCases, result.request.zones).map { objective, zone in
      "\(objective.title) \(ShownNumber.text(zone, unit: objective.unit))" as Wording
    }.joined(separator: ", ")
    let proven = result.records.count { $0.isLeftOutForSure }
    let byMeans = result.records.count { $0.isLeftOutByMeans }
    let refused = result.records.count { $0.isRefused }
    return ReportSection(
      Wording(en: "How to read it", id: "Cara membaca"),
      [
        .paragraph(
          Wording(
            en: "A policy beats another that it is better than in one of the five and worse than "
              + "in none, by more than: \(zones). Of those left out, \(proven) were beaten or "
              + "matched for sure (all together with \(level)), \(byMeans) by the means, and "
              + "\(refused) break what must hold: the hard targets, or fewer served or a longer "
              + "wait than now. Wasted are slots offered less slots kept; the gap is "
              + "the range of the share served, over districts and, within each group, over the "
              + "way to begin (app or office); the rush is the number of tries in the busiest ten "
              + "minutes. The one recommended is the nearest to the best of everything.",
            id: "Suatu kebijakan mengalahkan yang lain bila lebih baik pada salah satu dari lima "
              + "ukuran dan tidak lebih buruk pada yang lain, lebih dari: \(zones). Dari yang "
              + "gugur, \(proven) kalah atau sama secara pasti (bersama-sama \(level)), \(byMeans) "
              + "menurut rata-rata, dan \(refused) melanggar syarat: target wajib, atau lebih "
              + "sedikit terlayani atau lebih lama menunggu daripada kini. Terbuang berarti jadwal "
              + "yang dibuka dikurangi yang ditepati; selisih adalah rentang bagian terlayani antardaerah dan, "
              + "dalam tiap kelompok, antarcara memulai (aplikasi atau kantor); serbuan adalah "
              + "jumlah percobaan dalam sepuluh menit tersibuk. Yang disarankan adalah yang "
              + "terdekat ke yang terbaik dari semuanya."))
      ])
  }
}

extension PolicyRecord {
  fileprivate var isLeftOutForSure: Bool {
    switch standing {
    case .dominated(_, let isProven), .equal(_, let isProven): isProven
    case .inSet, .refused, .invalid, nil: false
    }
  }

  fileprivate var isLeftOutByMeans: Bool {
    switch standing {
    case .dominated(_, let isProven), .equal(_, let isProven): !isProven
    case .inSet, .refused, .invalid, nil: false
    }
  }

  fileprivate var isRefused: Bool {
    switch standing {
    case .refused, .invalid: true
    case .inSet, .dominated, .equal, nil: false
    }
  }
}
