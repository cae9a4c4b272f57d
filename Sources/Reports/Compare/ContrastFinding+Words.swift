import Experiments

extension ContrastFinding {
  /// The finding in a table.
  var word: Wording {
    switch self {
    case .better: Wording(en: "better", id: "lebih baik")
    case .worse: Wording(en: "worse", id: "lebih buruk")
    case .more: Wording(en: "more", id: "lebih banyak")
    case .less: Wording(en: "less", id: "lebih sedikit")
    case .same: Wording(en: "same", id: "sama")
    case .notWorse: Wording(en: "not worse", id: "tidak lebih buruk")
    case .undecided: Wording(en: "undecided", id: "belum pasti")
    }
  }
}

extension Contrast {
  /// What is compared, as a row of a table is called.
  var title: Wording { QuantityWords.title(of: quantity, scope: scope) }
}

/// A quantity in words.
enum QuantityWords {
  /// What it is and, behind a comma, of which group.
  static func title(of quantity: Quantity, scope: [ScopePart]) -> Wording {
    let (statistic, measure) = (quantity.statistic.name, quantity.measure.title)
    let title = Wording(en: "\(statistic) of \(measure)", id: "\(statistic) dari \(measure)")
    let groups = scope.map { Wording("\($0.key.rawValue) \($0.value)") }.joined(separator: ", ")
    return scope.isEmpty ? title : "\(title), \(groups)"
  }
}
