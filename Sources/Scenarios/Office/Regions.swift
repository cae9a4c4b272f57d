import Experiments
import PassportOffice

/// Where people live, and which offices are within their reach.
struct Regions {
  let names: [String]
  let regions: [Region]
  /// Shares of the population.
  private let population: [Double]

  /// Shares of the population; 1 where there are no regions.
  var weights: [Double] { population.isEmpty ? [1] : population }

  /// The most regions of a file.
  static let mostRegions = 60_000

  /// Reads `regions`, none if the file has none; nil after a report.
  init?(of root: CheckedObject, offices: [Office], into log: inout DiagnosticLog) {
    guard root.isWritten("regions") else {
      (names, regions, population) = ([], [], [])
      return
    }
    guard let entries = root.map("regions") else { return nil }
    guard (1...Self.mostRegions).contains(entries.count) else {
      log.error(
        .outOfRange, root.span(of: "regions"),
        Wording(
          en: "there are \(entries.count) regions", id: "ada \(entries.count) wilayah"),
        hint: Wording(
          en: "allowed: 1 to \(Self.mostRegions)", id: "boleh: 1 sampai \(Self.mostRegions)"))
      return nil
    }
    let regions = entries.map { Self.region($0, offices: offices.map(\.name), into: &log) }
    let counts = entries.compactMap { $0.value.object?.count("population") }
    let known = regions.compactMap { $0 }
    guard known.count == entries.count, counts.count == entries.count else { return nil }
    let total = Double(counts.reduce(0, +))
    names = entries.map(\.key)
    self.regions = known
    population = counts.map { Double($0) / total }
  }

  private static func region(
    _ entry: CheckedEntry, offices: [String], into log: inout DiagnosticLog
  ) -> Region? {
    guard let object = entry.value.object else { return nil }
    guard object.isWritten("distance") else {
      if offices.count == 1 { return Region(reach: [Reach(office: 0, kilometres: 0)]) }
      log.error(
        .missingKey, object.span,
        Wording(
          en: "where there are several offices a region needs `distance`",
          id: "bila ada beberapa kantor, wilayah memerlukan `distance`"),
        hint: example(offices[0]))
      return nil
    }
    guard let distances = object.map("distance") else { return nil }
    var reach: [Reach] = []
    for distance in distances {
      guard let office = offices.firstIndex(of: distance.key) else {
        log.unknownOffice(distance.key, at: distance.keySpan, among: offices)
        continue
      }
      guard let kilometres = distance.value.number else { return nil }
      reach.append(Reach(office: office, kilometres: kilometres))
    }
    guard reach.count == distances.count else { return nil }
    guard !reach.isEmpty else {
      log.error(
        .wrongShape, object.span(of: "distance"),
        Wording(en: "no office is within reach", id: "tidak ada kantor yang terjangkau"),
        hint: example(offices[0]))
      return nil
    }
    // Of two at the same distance the one listed first.
    let order = reach.indices.sorted { (reach[$0].kilometres, $0) < (reach[$1].kilometres, $1) }
    return Region(reach: order.map { reach[$0] })
  }

  private static func example(_ office: String) -> Wording {
    Wording(
      en: "write for example `distance: {\(office): 6 km}`",
      id: "tulis misalnya `distance: {\(office): 6 km}`")
  }

  /// The shares of a demand by region, summed up; nil after a report.
  func sums(of demand: CheckedObject, into log: inout DiagnosticLog) -> [Double]? {
    checkUse(by: demand, into: &log)
    guard demand.isWritten("by"), !regions.isEmpty else { return Self.sums(population) }
    guard let node = demand.node("by"), node.value != nil else { return nil }
    guard let entries = node.map else { return Self.sums(population) }
    var shares = [Double](repeating: 0, count: regions.count)
    for entry in entries {
      guard let region = names.firstIndex(of: entry.key) else {
        log.unknownRegion(entry.key, at: entry.keySpan, among: names)
        return nil
      }
      guard let share = entry.value.number else { return nil }
      shares[region] = share
    }
    return Self.sums(shares)
  }

  private func checkUse(by demand: CheckedObject, into log: inout DiagnosticLog) {
    if demand.isWritten("by"), regions.isEmpty {
      log.error(
        .keyCombination, demand.span(of: "by"),
        Wording(
          en: "there are no `regions` over which people live",
          id: "tidak ada `regions` tempat orang tinggal"),
        hint: Wording(
          en: "describe them at the top: `regions: {…: {population: 100_000}}`",
          id: "jelaskan di tingkat teratas: `regions: {…: {population: 100_000}}`"))
    }
    if demand.isWritten("office"), !regions.isEmpty {
      log.error(
        .keyCombination, demand.span(of: "office"),
        Wording(
          en: "people of a region turn to the nearest office, so a demand has none",
          id: "orang suatu wilayah pergi ke kantor terdekat, jadi permintaan tidak punya kantor"),
        hint: Wording(
          en: "remove `office`, or share the people over regions near it with `by`",
          id: "hapus `office`, atau bagi orangnya atas wilayah di dekatnya dengan `by`"))
    }
  }

  /// Running sums; the last is 1.
  private static func sums(_ shares: [Double]) -> [Double] {
    var total = 0.0
    return shares.enumerated().map { place, share in
      total += share
      return place == shares.count - 1 ? 1 : total
    }
  }
}

extension DiagnosticLog {
  /// Reports the name of a region that the file does not have.
  mutating func unknownRegion(_ name: String, at span: SourceSpan, among names: [String]) {
    let others =
      names.isEmpty
      ? Wording(
        en: "name the regions at the top: `regions: {\(name): {population: 100_000}}`",
        id: "sebutkan wilayah di tingkat teratas: `regions: {\(name): {population: 100_000}}`")
      : Wording(
        en: "regions: \(names.prefix(20).joined(separator: ", "))",
        id: "wilayah: \(names.prefix(20).joined(separator: ", "))")
    error(
      .unknownRegion, span,
      Wording(en: "there is no region `\(name)`", id: "tidak ada wilayah `\(name)`"),
      hint: suggestion(for: name, among: names).map(Wording.didYouMean) ?? others)
  }
}
