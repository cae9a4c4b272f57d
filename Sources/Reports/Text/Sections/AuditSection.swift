import Experiments
import PassportOffice

extension ReportSection {
  /// What became of everybody, for each variant and channel.
  static func audit(of variants: [VariantResult]) -> ReportSection {
    let fates = Fate.allCases.indices.filter { fate in
      variants.contains { $0.audit.rows.contains { $0.byFate[fate] > 0 } }
    }
    var table = TextTable(
      ["", Wording(en: "people", id: "orang")]
        + fates.map { Fate.allCases[$0].measure.shortTitle })
    for variant in variants {
      for row in variant.audit.rows {
        let kind = row.scope.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        let label = kind.isEmpty ? variant.name : "  \(kind)"
        table.add(
          [Wording(label), whole(row.people)] + fates.map { whole(row.byFate[$0]) })
      }
    }
    return ReportSection(
      Wording(en: "People by fate", id: "Orang menurut akhirnya"),
      table.isEmpty ? [] : [.table(table), .paragraph(remark(on: variants))])
  }

  private static func remark(on variants: [VariantResult]) -> Wording {
    let sums = Wording(
      en: "Every row adds up, in every replication; people over all replications.",
      id: "Jumlah setiap baris cocok, di setiap replikasi; orang dari semua replikasi.")
    let initial = variants.first.map(\.audit.initial) ?? 0
    guard initial > 0 else { return sums }
    let present = Wording(
      en: "Present at the start and not counted: \(whole(initial)).",
      id: "Hadir sejak awal dan tidak dihitung: \(whole(initial)).")
    return "\(sums) \(present)"
  }

  private static func whole(_ number: Int) -> Wording {
    Wording(ShownNumber.fixed(Double(number), decimals: 0))
  }
}

extension Measure {
  /// A fate in one or two words, for the head of a column.
  fileprivate var shortTitle: Wording {
    switch self {
    case .refused: Wording(en: title, id: "ditolak")
    case .turnedAway: Wording(en: title, id: "tak diterima")
    case .noShow: Wording(en: "no-show", id: "tak hadir")
    case _: title
    }
  }
}
