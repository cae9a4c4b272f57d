import Experiments
import PassportOffice

/// Builds the network of a file with `offices`.
struct OfficeBuilder {
  private let document: ScenarioDocument
  private var root: CheckedObject { document.root }

  /// The network, or nil after a report.
  static func network(
    of document: ScenarioDocument, into log: inout DiagnosticLog
  ) -> OfficeNetwork? {
    OfficeBuilder(document: document).network(into: &log)
  }

  private func network(into log: inout DiagnosticLog) -> OfficeNetwork? {
    OfficeKeys.refusePlainKeys(of: root, into: &log)
    OfficeKeys.refuseChangesOfShape(document.changes, into: &log)
    let dated = self.dated(into: &log)
    let people = People(of: root, into: &log)
    let office = Office(of: root, into: &log)
    guard let office, let people else { return nil }
    let systems = OutageBuilder.systems(of: root)
    let way = OfficeWay(of: office.object, people: people, systems: systems, into: &log)
    let outages = dated.flatMap {
      OutageBuilder(calendar: $0.calendar).outages(of: root, into: &log)
    }
    let demands = dated.flatMap { self.demands(dated: $0, people: people, into: &log) }
    guard let dated, let way, let outages, let demands, let name = root.text("name"),
      let roots = roots(dated: dated, into: &log)
    else { return nil }
    let pools = SlotPools(of: roots)
    let applications = pools.pooled(people, of: root, into: &log)
    guard
      let rules = rules(
        roots: roots, dated: dated, people: people, way: way, pools: pools, into: &log)
    else { return nil }
    pools.adviseOnUse(by: applications, of: root, into: &log)
    var town = town(people: people, way: way, rules: rules, dated: dated)
    town.applications = applications
    town.outages = outages
    town.costs = CostBuilder(way: way).costs(of: root, into: &log)
    var names = NetworkNames(
      scenario: name, offices: [office.name],
      demands: (root.list("demand") ?? []).map { $0.node.entryName ?? "" }, classes: [],
      stages: way.names, applications: people.applicationNames, groups: people.groupNames,
      samples: [])
    names.pools = pools.names
    names.systems = systems
    var network = OfficeNetwork(
      span: dated.span, calendar: dated.calendar, names: names,
      demands: demands, stages: way.stages,
      initialPresent: Array(repeating: 0, count: way.stages.count), town: town,
      sampleInstants: [])
    town.initial = InitialStateBuilder(network: network, town: town).state(of: root, into: &log)
    network.town = town
    OfficeCheck(root: root, office: office, dated: dated, network: network, town: town)
      .run(into: &log)
    return network
  }

  private func dated(into log: inout DiagnosticLog) -> DatedCalendar? {
    guard let calendar = root.object("calendar") else { return nil }
    guard calendar.flag("always_open") == true else {
      return DatedCalendar(of: document, into: &log)
    }
    log.error(
      .notInOffice, calendar.span(of: "always_open"),
      Wording(
        en: "an office has opening hours and dates, so its calendar is not `always_open`",
        id: "kantor punya jam buka dan tanggal, jadi kalendernya bukan `always_open`"),
      hint: "write `measure: {from: 2023-01-01, through: 2023-12-31}` without `always_open`")
    return nil
  }

  private func demands(
    dated: DatedCalendar, people: People, into log: inout DiagnosticLog
  ) -> [Demand]? {
    guard let items = root.list("demand") else {
      if !root.isWritten("demand") {
        log.error(
          .noDemand, root.span,
          Wording(
            en: "nobody ever comes: the file has no `demand`",
            id: "tidak ada yang datang: berkas ini tanpa `demand`"),
          hint: Wording(
            en: "write for example `demand: [{id: residents, rate: 100 / working day}]`",
            id: "tulis misalnya `demand: [{id: residents, rate: 100 / working day}]`"))
      }
      return nil
    }
    guard DemandBuilder.canTell(items, into: &log) else { return nil }
    let demands = items.compactMap { item -> Demand? in
      guard let object = item.object,
        let arrivals = dated.arrivals(of: object, people: people, into: &log),
        !object.isWritten("level") || object.object("level")?.law(CheckedObject.lawKey) != nil
      else { return nil }
      return Demand(
        classID: 0, arrivals: arrivals, batch: nil,
        dailyLevel: object.object("level")?.law(CheckedObject.lawKey), entry: 0)
    }
    return demands.count == items.count ? demands : nil
  }

  /// The file as it stands in each stretch between two changes; nil after a report.
  private func roots(
    dated: DatedCalendar, into log: inout DiagnosticLog
  ) -> [CheckedObject]? {
    let roots = dated.ruleStarts.compactMap { document.root(on: $0, into: &log) }
    return roots.count == dated.ruleStarts.count ? roots : nil
  }

  /// The rules of each stretch; nil after a report.
  private func rules(
    roots: [CheckedObject], dated: DatedCalendar, people: People, way: OfficeWay,
    pools: SlotPools, into log: inout DiagnosticLog
  ) -> [TownRules]? {
    var rules: [TownRules] = []
    for root in roots {
      guard let office = Office(of: root, into: &log) else { return nil }
      let builder = RulesBuilder(
        root: root, office: office.object, people: people, way: way, hours: dated.hours,
        pools: pools)
      guard let stretch = builder.rules(into: &log) else { return nil }
      rules.append(stretch)
    }
    return rules
  }

  private func town(
    people: People, way: OfficeWay, rules: [TownRules], dated: DatedCalendar
  ) -> Town {
    let first = dated.ruleStarts[0].dayNumber
    var plan = OfficePlan(
      stages: way.stages.indices, interviewStage: way.interviewStage,
      checkStage: way.checkStage, investigationStage: way.investigationStage)
    plan.collectStage = way.collectStage
    return Town(
      applications: people.applications, groups: people.groups, offices: [plan], rules: rules,
      ruleChanges: dated.ruleStarts.enumerated().dropFirst().map { index, date in
        RuleChange(day: date.dayNumber - first, ruleIndex: index)
      })
  }
}
