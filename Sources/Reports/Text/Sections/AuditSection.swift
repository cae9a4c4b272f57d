import Experiments
import PassportOffice

extension ReportSection {
  /// What became of everybody, for each variant and channel.
  static func audit(of variants: [VariantResult]) -> ReportSection {
    let fates = Fate.allCases.indices.filter { fate in
      variants.contains { $0.audit.rows.contains { $0.byFate[fate] > 0 } }
    }
    var table = TextTable(
      ["", "people"] + fates.map { Fate.allCases[$0].measure.shortTitle })
    for variant in variants {
      for row in variant.audit.rows {
        let kind = row.scope.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        let label = kind.isEmpty ? variant.name : "  \(kind)"
        table.add(
          [label, whole(row.people)] + fates.map { whole(row.byFate[$0]) })
      }
    }
    let remark = "Every row adds up, in every replication; people over all replications."
    let initial = variants.first.map(\.audit.initial) ?? 0
    let present = initial > 0 ? [" Present at the start and not counted: \(whole(initial))."] : []
    return ReportSection(
      "People by fate",
      lines: table.isEmpty ? [] : table.lines + wrapped(([remark] + present).joined()))
  }

  private static func whole(_ number: Int) -> String {
    ShownNumber.fixed(Double(number), decimals: 0)
  }
}

extension Measure {
  /// A fate in one or two words, for the head of a column.
  fileprivate var shortTitle: String {
    self == .noShow ? "no-show" : title
  }
}
