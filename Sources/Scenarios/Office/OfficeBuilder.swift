import EventKernel
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
    DatedPaths.refuseOthers(among: document.changes, into: &log)
    let dated = self.dated(into: &log)
    let people = People(of: root, into: &log)
    let offices = Office.offices(of: root, into: &log)
    guard let offices, let people else { return nil }
    let systems = OutageBuilder.systems(of: root)
    let ways = self.ways(of: offices, people: people, systems: systems, into: &log)
    let regions = Regions(of: root, offices: offices, into: &log)
    let outages = dated.flatMap {
      OutageBuilder(calendar: $0.calendar).outages(of: root, into: &log)
    }
    let demands = dated.flatMap { dated in
      regions.flatMap { regions in
        self.demands(
          dated: dated, people: people, offices: offices, regions: regions, into: &log)
      }
    }
    guard let dated, let ways, let regions, let outages, let demands, let name = root.text("name"),
      let roots = dated.roots
    else { return nil }
    let pools = SlotPools(of: roots)
    let applications = pools.pooled(people, of: root, into: &log)
    guard
      let rules = StretchBuilder(
        stretches: dated.stretches, people: people, ways: ways, systems: systems, pools: pools
      ).rules(into: &log)
    else { return nil }
    pools.adviseOnUse(by: applications, of: root, into: &log)
    let usual = town(people: people, ways: ways, rules: rules, dated: dated)
    guard
      var town = dated.followingChanges(usual, wanting: applications, people, into: &log)
    else { return nil }
    town.outages = outages
    town.regions = regions.regions
    let spread = AwarenessBuilder(
      roots: roots, calendar: dated.calendar, firstDay: dated.span.windowStart.day,
      regions: regions.names)
    if let awareness = spread.awareness(into: &log) {
      town.awareness = awareness
      town.useMeans(of: awareness, weights: regions.weights, from: dated)
    }
    town.costs = CostBuilder(names: ways.flatMap(\.names), stages: ways.flatMap(\.stages))
      .costs(of: root, into: &log)
    var names = names(scenario: name, offices: offices, people: people, ways: ways)
    names.pools = pools.names
    names.systems = systems
    names.regions = regions.names
    let stages = zip(ways, town.offices).flatMap { $0.stages(from: $1.stages.lowerBound) }
    var network = OfficeNetwork(
      span: dated.span, calendar: dated.calendar, names: names, demands: demands, stages: stages,
      initialPresent: Array(repeating: 0, count: stages.count), town: town, sampleInstants: [])
    town.initial = InitialStateBuilder(network: network, town: town).state(of: root, into: &log)
    network.town = town
    OfficeCheck.run(
      root: root, offices: offices, dated: dated, network: network, town: town, into: &log)
    return network
  }

  private func names(
    scenario: String, offices: [Office], people: People, ways: [OfficeWay]
  ) -> NetworkNames {
    var names = NetworkNames(
      scenario: scenario, offices: offices.map(\.name),
      demands: (root.list("demand") ?? []).map { $0.node.entryName ?? "" }, classes: [],
      stages: ways.flatMap(\.names), applications: people.applicationNames,
      groups: people.groupNames, samples: [])
    names.timezone = root.object("calendar")?.text("timezone")
    return names
  }

  /// The way through each office; nil after a report.
  private func ways(
    of offices: [Office], people: People, systems: [String], into log: inout DiagnosticLog
  ) -> [OfficeWay]? {
    let ways = offices.map { office in
      office.checkBooking(in: root, into: &log)
      return OfficeWay(of: office.object, people: people, systems: systems, into: &log)
    }
    let known = ways.compactMap { $0 }
    return known.count == ways.count ? known : nil
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
    dated: DatedCalendar, people: People, offices: [Office], regions: Regions,
    into log: inout DiagnosticLog
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
    let demands = items.enumerated().compactMap { place, item -> Demand? in
      guard let object = item.object,
        let arrivals = dated.arrivals(
          of: object, people: people, regions: regions.names, into: &log),
        let regionShares = regions.sums(of: object, into: &log),
        !object.isWritten("level") || object.object("level")?.law(CheckedObject.lawKey) != nil,
        !object.isWritten("batch") || object.discreteCount("batch") != nil,
        let office = office(of: object, among: offices, into: &log),
        let families = Families(of: object, in: root, into: &log)
      else { return nil }
      var demand = Demand(
        classID: 0, arrivals: arrivals, batch: object.discreteCount("batch"),
        dailyLevel: object.object("level")?.law(CheckedObject.lawKey), entry: 0)
      demand.office = office
      demand.onlyChannel = object.text("channel").flatMap(Channel.init(scenarioWord:))
      demand.regionShares = regionShares
      guard var followed = dated.followingChanges(demand, at: place, into: &log) else {
        return nil
      }
      if let sizes = families.sizes { followed.comeTogether(in: sizes) }
      return followed
    }
    return demands.count == items.count ? demands : nil
  }

  /// The office to which the people of a demand turn; nil after a report.
  private func office(
    of demand: CheckedObject, among offices: [Office], into log: inout DiagnosticLog
  ) -> Int? {
    guard demand.isWritten("office") else { return 0 }
    guard let name = demand.text("office") else { return nil }
    let names = offices.map(\.name)
    if let office = names.firstIndex(of: name) { return office }
    log.unknownOffice(name, at: demand.valueSpan(of: "office"), among: names)
    return nil
  }

  private func town(
    people: People, ways: [OfficeWay], rules: [TownRules], dated: DatedCalendar
  ) -> Town {
    let first = dated.stretches[0].from.dayNumber
    var plans: [OfficePlan] = []
    for way in ways { plans.append(way.plan(from: plans.last?.stages.upperBound ?? 0)) }
    return Town(
      applications: people.applications, groups: people.groups,
      offices: plans, rules: rules,
      ruleChanges: dated.stretches.enumerated().dropFirst().map { index, stretch in
        RuleChange(day: stretch.from.dayNumber - first, ruleIndex: index)
      })
  }
}
