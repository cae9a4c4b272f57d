import PassportOffice

/// Where the numbers of a row are.
enum RowAddress: Sendable, Equatable {
  case cells(RecordKind, table: Int, row: Int)
  /// A state over time.
  case level(LevelPlace)
}

/// A row that a measure has within a set of keys.
struct MeasureRow: Sendable {
  let scope: [ScopePart]
  let isExpected: Bool
  let address: RowAddress
}

extension FoldLayout {
  /// The rows of a measure told apart by a set of keys; none where it knows no such keys.
  func rows(of measure: Measure, by set: ScopeSet) -> [MeasureRow] {
    guard !set.contains(.office) || network.hasSeveralOffices else {
      return officeRows(of: measure, by: set)
    }
    return switch measure.form {
    case .observed(let kind):
      rows(of: measure == .wait && set.asksForStops ? .stops : kind, by: set)
    case .countedPeople: rows(of: .people, by: set)
    case .countedDays: rows(of: .days, by: set)
    case .level: levelRows(of: measure, by: set)
    }
  }

  /// The statistics of a measure that are printed: the usual ones and those asked for.
  func statistics(of measure: Measure) -> [Statistic] {
    let asked = records.flatMap { layout in
      layout.thresholds.filter { layout.measures[$0.measure] == measure }.map(\.statistic)
    }
    let thresholds = asked.enumerated().filter { !asked[..<$0].contains($1) }.map(\.element)
    let samples = measure.isSampled ? network.names.samples.map(Statistic.at) : []
    return measure.usualStatistics + thresholds + samples
  }

  /// Where there is one office at most, its rows are those of everybody.
  private func officeRows(of measure: Measure, by set: ScopeSet) -> [MeasureRow] {
    guard let office = network.names.offices.first else { return [] }
    let part = ScopePart(key: .office, value: office)
    return rows(of: measure, by: set.without(.office)).map { row in
      MeasureRow(scope: [part] + row.scope, isExpected: row.isExpected, address: row.address)
    }
  }

  private func rows(of kind: RecordKind, by set: ScopeSet) -> [MeasureRow] {
    let tables = records(kind).tables
    guard let table = tables.firstIndex(where: { $0.set == set }) else { return [] }
    return tables[table].rows.enumerated().map { place, row in
      MeasureRow(
        scope: row.scope, isExpected: row.isExpected,
        address: .cells(kind, table: table, row: place))
    }
  }

  private func levelRows(of measure: Measure, by set: ScopeSet) -> [MeasureRow] {
    if set.keys.isEmpty {
      return [MeasureRow(scope: [], isExpected: true, address: .level(.everywhere))]
    }
    if set == ScopeSet([.office]) {
      return network.names.offices.enumerated().map { office, name in
        MeasureRow(
          scope: [ScopePart(key: .office, value: name)], isExpected: true,
          address: .level(.office(office)))
      }
    }
    guard measure != .room else { return [] }
    if set == ScopeSet([.stage]) { return stageRows(of: measure) }
    return set == ScopeSet([.office, .stage]) ? ownStageRows(of: measure) : []
  }

  private func stageRows(of measure: Measure) -> [MeasureRow] {
    stageNames.names.enumerated().map { place, name in
      let stages = stageNames.stages(at: place)
      return MeasureRow(
        scope: [ScopePart(key: .stage, value: name)],
        isExpected: measure != .utilization || stages.contains { hasDesks[$0] },
        address: .level(stages.count == 1 ? .stage(stages[0]) : .stages(named: place)))
    }
  }

  /// The stages of each office.
  private func ownStageRows(of measure: Measure) -> [MeasureRow] {
    network.names.stages.enumerated().map { stage, name in
      let office = network.names.offices[network.office(ofStage: stage)]
      return MeasureRow(
        scope: [ScopePart(key: .office, value: office), ScopePart(key: .stage, value: name)],
        isExpected: measure != .utilization || hasDesks[stage], address: .level(.stage(stage)))
    }
  }
}

extension Measure {
  /// Whether the number present is also taken at the sampling instants.
  var isSampled: Bool { self == .queueLength || self == .numberInSystem }
}
