import PassportOffice

/// The lines of a balance sheet that are counted at the office, in one replication of a variant.
struct OfficeLines: Sendable {
  let layout: FoldLayout
  private let columns: ReplicationColumns
  private let items: [BalanceItem]

  init(_ items: [BalanceItem], of network: OfficeNetwork) {
    self.items = items
    layout = FoldLayout(network: network, extraScopes: [], asked: [])
    columns = ReplicationColumns(layout)
  }

  /// The values in the order of the items; nil where there is none.
  func values(of summary: ReplicationSummary) -> [Double?] {
    items.map { item in
      guard let measure = item.officeMeasure,
        let row = layout.rows(of: measure, by: ScopeSet([])).first
      else { return nil }
      let value = columns.value(of: measure, .mean, at: row.address, in: summary)
      return item == .idleDesks ? value.map { 1 - $0 } : value
    }
  }
}

extension BalanceItem {
  /// What is measured for a line about the office.
  fileprivate var officeMeasure: Measure? {
    switch self {
    case .overtime: .overtime
    case .idleDesks: .utilization
    case .queueLength: .queueLength
    case .room: .room
    case .numberInSystem: .numberInSystem
    case .deskCost: .cost
    case .interviewed, .served, .interviewDelay, .totalDelay, .visit, .wait, .outside, .visits,
      .tries, .moneyLost, .travel, .citizenCost:
      nil
    }
  }
}
