import Statistics

/// Constants and allocations for choosing the best of several systems.
extension FormulaFamily {
  static let selectionConstants = statistics("stat: ranking and selection constants") { model in
    values(of: model) { quantity in
      let parts = quantity.split(separator: "_")
      guard parts.count > 3 else { throw UnreadName() }
      let procedure = RankingAndSelection(
        systems: Int(try number(parts[parts.count - 3].dropFirst())),
        confidence: try number(parts[parts.count - 2].dropFirst()),
        firstStage: Int(try number(parts[parts.count - 1].dropFirst(2))))
      switch parts.dropLast(3).joined(separator: "_") {
      case "rinott_h": return procedure.rinottConstant
      case "dudewicz_h": return procedure.dudewiczDalalConstant
      case "kn_eta": return procedure.kimNelsonEta
      case "kn_eta_crn": return procedure.kimNelsonEtaOnCommonNumbers
      case "kn_h2": return procedure.kimNelsonSquare
      case "nsgs_t": return procedure.screeningQuantile
      case _: throw UnreadName()
      }
    }
  }

  static let budgetAllocations = statistics("stat: OCBA allocation") { model in
    let allocation = BudgetAllocation(
      budget: model.parameters["budget"].number, means: model.parameters["means"].numbers,
      standardDeviations: model.parameters["sds"].numbers)
    return allocation.map { allocation in
      let named = allocation.replications.enumerated().map { ("N_\($0 + 1)", $1) }
      return FormulaCase(values: Dictionary(named) { first, _ in first })
    }
  }
}
