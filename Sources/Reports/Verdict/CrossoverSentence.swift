import Experiments

/// At what value of a factor the answer turns, in words.
struct CrossoverSentence {
  let crossover: Crossover
  /// The variant beside `base`.
  let other: String
  let currency: String
  /// People a day in the scenario as it stands.
  let peoplePerDay: Double

  /// One sentence.
  var text: Wording {
    crossover.turns.isEmpty ? withoutTurn : turns
  }

  private var turns: Wording {
    let parts = crossover.turns.enumerated().map { place, turn -> Wording in
      let below: Wording = turn.isBaseBetterBelow ? "base" : Wording(other)
      let above: Wording = turn.isBaseBetterBelow ? Wording(other) : "base"
      let value = "\(shown(turn.at)) (\(interval(turn)))" as Wording
      return place == 0
        ? Wording(
          en: "below \(value) \(below) is better, above it \(above)",
          id: "di bawah \(value) \(below) lebih baik, di atasnya \(above)")
        : Wording(en: "above \(value) \(above) again", id: "di atas \(value) \(above) lagi")
    }
    return "\(crossover.item.title): \(parts.joined(separator: ", "))\(present)."
  }

  private func interval(_ turn: Crossover.Turn) -> Wording {
    let level = ShownNumber.confidence(crossover.confidence)
    let limits: Wording =
      switch (turn.lower, turn.upper) {
      case (let lower?, let upper?):
        Wording(en: "\(bare(lower)) to \(bare(upper))", id: "\(bare(lower)) s.d. \(bare(upper))")
      case (let lower?, nil):
        Wording(en: "at least \(bare(lower))", id: "paling sedikit \(bare(lower))")
      case (nil, let upper?):
        Wording(en: "at most \(bare(upper))", id: "paling banyak \(bare(upper))")
      case (nil, nil):
        Wording(en: "unclear over the whole range", id: "tidak jelas di seluruh rentang")
      }
    let people: Wording =
      crossover.factor == .demand
      ? Wording(en: "\(people(turn.at)) people a day; ", id: "\(people(turn.at)) orang sehari; ")
      : ""
    return Wording(
      en: "\(people)\(level) interval \(limits)", id: "\(people)selang \(level) \(limits)")
  }

  private var present: Wording {
    guard let value = crossover.present else { return "" }
    return crossover.factor == .demand
      ? "" : Wording(en: "; the file has \(shown(value))", id: "; dalam berkas \(shown(value))")
  }

  private var withoutTurn: Wording {
    let range = Wording(
      en: "from \(bare(crossover.first.at)) to \(shown(crossover.last.at))",
      id: "dari \(bare(crossover.first.at)) sampai \(shown(crossover.last.at))")
    let differences = Wording(
      en:
        "base minus \(other): \(difference(crossover.first)) there, \(difference(crossover.last)) here",
      id:
        "base dikurangi \(other): \(difference(crossover.first)) di awal, \(difference(crossover.last)) di akhir"
    )
    guard crossover.first.difference.isFinite else {
      return Wording(
        en: "\(crossover.item.title): nobody to compare \(range).",
        id: "\(crossover.item.title): tidak ada orang untuk dibandingkan \(range).")
    }
    let isBaseBetter = (crossover.first.difference > 0) == crossover.item.wantsMore
    let better: Wording = isBaseBetter ? "base" : Wording(other)
    let isSame = crossover.first.difference == 0 && crossover.last.difference == 0
    if isSame {
      return Wording(
        en: "\(crossover.item.title): no turn, both are the same \(range).",
        id: "\(crossover.item.title): tidak berbalik, keduanya sama \(range).")
    }
    return crossover.isDecidedThroughout
      ? Wording(
        en:
          "\(crossover.item.title): no turn, \(better) is better throughout, \(range) (\(differences)).",
        id:
          "\(crossover.item.title): tidak berbalik, \(better) selalu lebih baik, \(range) (\(differences))."
      )
      : Wording(
        en:
          "\(crossover.item.title): no turn was found \(range), but it is not everywhere decided (\(differences)).",
        id:
          "\(crossover.item.title): tidak ditemukan titik balik \(range), tetapi belum pasti di semua tempat (\(differences))."
      )
  }

  private func difference(_ point: Crossover.Point) -> Wording {
    let number = ShownNumber(
      for: point.difference, unit: crossover.item.unitText(in: currency))
    let unit: Wording = number.unitText.isEmpty ? "" : " \(number.unitText)"
    return "\(number.signed(point.difference))\(unit)"
  }

  /// A value of the factor with what it is of.
  private func shown(_ value: Double) -> Wording {
    crossover.factor == .demand
      ? Wording(en: "\(bare(value)) times the demand", id: "\(bare(value)) kali permintaan")
      : bare(value)
  }

  private func bare(_ value: Double) -> Wording {
    crossover.factor == .demand
      ? Wording(ShownNumber.fixed(value, decimals: 2)) : ShownNumber.text(value, unit: "share")
  }

  private func people(_ factor: Double) -> String {
    ShownNumber.fixed(factor * peoplePerDay, decimals: peoplePerDay < 100 ? 1 : 0)
  }
}

extension CrossoverFactor {
  /// What is varied.
  var title: Wording {
    switch self {
    case .demand: Wording(en: "Demand", id: "Permintaan")
    case .noShow:
      Wording(en: "Share of appointments missed", id: "Bagian jadwal yang tidak dihadiri")
    case .aware:
      Wording(
        en: "Share of people who know the app", id: "Bagian orang yang mengenal aplikasi")
    }
  }
}
