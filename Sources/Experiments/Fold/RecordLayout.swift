import PassportOffice

/// Where the records of one kind are counted: the cells, and the rows made of them.
struct RecordLayout: Sendable {
  let kind: RecordKind
  let measures: [Measure]
  /// Counters of the kind; those of the thresholds follow.
  let ownCounters: Int
  let thresholds: [Threshold]
  /// The cells of a person's traits and the stage.
  let main: Cube
  /// One for each set with a key that is no trait: a position, a time or an outcome.
  let sides: [Cube]
  let steps: TraitSteps

  /// The layout for the sets that the kind of records knows in this network.
  init(kind: RecordKind, sets: [ScopeSet], asked: [Quantity], network: OfficeNetwork) {
    self.kind = kind
    measures =
      Self.measures(of: kind, in: network)
      + (kind == .days && asked.contains { $0.measure == .rush } ? [.rush] : [])
    ownCounters = Self.ownCounters(of: kind)
    thresholds = Self.thresholds(in: asked, measures: measures, after: ownCounters)
    let axis = { (key: ScopeKey) in ScopeAxis.axis(key, of: kind, in: network) }
    let known = sets.filter { set in
      set.keys.allSatisfy { axis($0) != nil } && (kind != .stops || set.asksForStops)
    }
    let dense = known.filter { set in set.keys.allSatisfy(Self.isTrait) }
    let denseKeys = ScopeKey.allCases.filter { key in dense.contains { $0.contains(key) } }
    main = Cube(axes: denseKeys.compactMap(axis), sets: dense)
    sides = known.filter { set in !set.keys.allSatisfy(Self.isTrait) }
      .map { Cube(axes: $0.keys.compactMap(axis), sets: [$0]) }
    steps = TraitSteps(main)
  }

  var counterCount: Int { ownCounters + thresholds.count }
  var cubes: [Cube] { [main] + sides }
  /// All tables, those of the main cube first.
  var tables: [ScopeTable] { cubes.flatMap(\.tables) }

  /// The cube of a table, and for each of its cells the row.
  func cells(ofTable table: Int) -> (cube: Int, rowOfCell: [Int32]) {
    let inMain = main.tables.count
    return table < inMain
      ? (0, main.tables[table].rowOfCell)
      : (1 + table - inMain, sides[table - inMain].tables[0].rowOfCell)
  }

  /// The measures with a number per record, in the order in which `CellBlock` takes them.
  ///
  /// A plain queue has no building to stand outside of and no slots: its records give only these.
  /// Those of money come last and only where the network says what things cost. The rush, where it
  /// is asked for, stands behind all others.
  static func measures(of kind: RecordKind, in network: OfficeNetwork) -> [Measure] {
    let isOffice = network.town != nil
    let hasCosts = network.costs != nil
    switch kind {
    case .stops: return [.wait]
    case .visits:
      return isOffice
        ? [.wait, .visit, .officeLateness, .outside] : [.wait, .visit, .officeLateness]
    case .people:
      guard isOffice else { return [.totalDelay] }
      return [
        .totalDelay, .interviewDelay, .searchDelay, .bookingDelay, .visits, .tries, .moneyLost,
      ] + (hasCosts ? [.citizenCost, .travel] : [])
    case .days:
      return [.overtime, .backlog, .sellout, .completion] + (hasCosts ? [.cost] : [])
    }
  }

  /// The place of the length among the measures of visits, and of the delay among those of people.
  static let visitLength = 1
  static let totalDelay = 0

  /// Whether the lengths of visits can be taken from those stories of people which are one visit:
  /// both have the same cells.
  func hasLengths(of people: RecordLayout) -> Bool {
    main.axes.map(\.key) == people.main.axes.map(\.key)
      && !thresholds.contains { $0.measure == Self.visitLength }
  }

  private static func ownCounters(of kind: RecordKind) -> Int {
    switch kind {
    case .stops, .visits: 0
    case .people: PersonCounter.allCases.count
    case .days: DayCounter.allCases.count
    }
  }

  private static func thresholds(
    in asked: [Quantity], measures: [Measure], after ownCounters: Int
  ) -> [Threshold] {
    var thresholds: [Threshold] = []
    for quantity in asked {
      guard case .shareOver(_, let limit) = quantity.statistic,
        let measure = measures.firstIndex(of: quantity.measure),
        !thresholds.contains(where: {
          $0.measure == measure && $0.statistic == quantity.statistic
        })
      else { continue }
      thresholds.append(
        Threshold(
          measure: measure, statistic: quantity.statistic,
          limit: (limit * quantity.measure.countedPerUnit).rounded(),
          counter: ownCounters + thresholds.count))
    }
    return thresholds
  }

  private static func isTrait(_ key: ScopeKey) -> Bool {
    switch key {
    case .stage, .channel, .firstChannel, .application, .group, .personClass: true
    case .office, .region, .dayIndex, .arrivalIndex, .hour, .weekday, .outcome, .month: false
    }
  }
}

/// How far each trait moves within the main cube; 0 where it is no axis.
struct TraitSteps: Sendable {
  /// Whether all records fall into one cell.
  private let isSingle: Bool
  private let stage: Int
  private let channel: Int
  private let firstChannel: Int
  private let application: Int
  private let group: Int
  private let personClass: Int

  init(_ cube: Cube) {
    isSingle = cube.cellCount == 1
    stage = cube.stride(of: .stage)
    channel = cube.stride(of: .channel)
    firstChannel = cube.stride(of: .firstChannel)
    application = cube.stride(of: .application)
    group = cube.stride(of: .group)
    personClass = cube.stride(of: .personClass)
  }

  @inline(__always)
  func cell(_ traits: Traits, stageName: Int) -> Int {
    isSingle ? 0 : cell(traits) &+ stageName &* stage
  }

  @inline(__always)
  func cell(_ traits: Traits) -> Int {
    if isSingle { return 0 }
    // Less than the number of cells: the words of a trait are numbered within its axis.
    return Int(traits.channel.rawValue) &* channel
      &+ Int(traits.firstChannel.rawValue) &* firstChannel
      &+ Int(traits.application) &* application &+ Int(traits.group) &* group
      &+ Int(traits.classID) &* personClass
  }
}

/// How far each trait moves within a cube at the side that knows nothing but traits, offices and
/// regions.
struct SideSteps: Sendable {
  private let start: Int
  private let office: Int
  private let region: Int
  private let traits: TraitSteps

  /// Nil where the cube has another axis.
  init?(_ cube: Cube, start: Int) {
    let isKnown = cube.axes.allSatisfy { axis in
      switch axis.key {
      case .office, .region, .stage, .channel, .firstChannel, .application, .group, .personClass:
        true
      case .dayIndex, .arrivalIndex, .hour, .weekday, .outcome, .month: false
      }
    }
    guard isKnown else { return nil }
    self.start = start
    office = cube.stride(of: .office)
    region = cube.stride(of: .region)
    traits = TraitSteps(cube)
  }

  /// The cell of a record among those of all cubes.
  @inline(__always)
  func cell(of place: RecordPlace) -> Int {
    start &+ traits.cell(place.traits, stageName: place.stage)
      &+ Int(place.traits.office) &* office &+ Int(place.traits.region) &* region
  }
}
