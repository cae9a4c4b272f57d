import Experiments

/// What a segment gains and loses by `base`, in words.
struct BalanceSentence {
  let sheet: BalanceSheet
  let segment: Segment

  /// A sentence with the numbers that decide; empty without any.
  var text: Wording {
    let rows = sheet.rows(of: segment).filter { Self.told.contains($0.item) }
    let parts = [BalanceRow.Finding.better, .worse, .undecided].compactMap { finding -> Wording? in
      let own = rows.filter { $0.finding == finding && isVisible($0) }
      guard !own.isEmpty else { return nil }
      let list = own.map(amount).joined(separator: ", ")
      return "\(lead(finding)) \(list)"
    }
    guard !parts.isEmpty else { return "" }
    return "\(segment.title): \(parts.joined(separator: "; "))."
  }

  /// What a planner weighs; the rest is in the tables.
  private static let told: [BalanceItem] = [
    .interviewed, .interviewDelay, .totalDelay, .visit, .visits, .moneyLost, .citizenCost,
  ]

  /// Whether the difference is more than 0 in the digits that are shown.
  private func isVisible(_ row: BalanceRow) -> Bool {
    guard let difference = row.difference else { return false }
    let number = ShownNumber(for: difference, unit: row.item.unitText(in: sheet.currency))
    return number.bare(difference).text(in: .english).contains { ("1"..."9").contains($0) }
  }

  private func lead(_ finding: BalanceRow.Finding) -> Wording {
    switch finding {
    case .better: Wording(en: "base is better by", id: "base lebih baik pada")
    case .worse: Wording(en: "worse by", id: "lebih buruk pada")
    case .same, .undecided: Wording(en: "undecided are", id: "belum pasti pada")
    }
  }

  private func amount(_ row: BalanceRow) -> Wording {
    let unit = row.item.unitText(in: sheet.currency)
    let number = ShownNumber(for: row.difference, unit: unit)
    let difference = number.signed(row.difference)
    let unitText = number.unitText.isEmpty ? "" : " \(number.unitText)" as Wording
    return "\(row.item.title) \(difference)\(unitText)"
  }
}
