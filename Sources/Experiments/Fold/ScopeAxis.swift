import PassportOffice

/// A key with the words it can have in one network, numbered from 0.
struct ScopeAxis: Sendable {
  let key: ScopeKey
  let labels: [String]
  /// The words that get a row even where nothing was observed.
  let expected: Range<Int>
  /// By day of the calendar the place of its word, -1 where it has none; empty unless days tell.
  private(set) var placesOfDays: [Int] = []

  init(key: ScopeKey, labels: [String], expected: Range<Int>) {
    self.key = key
    self.labels = labels
    self.expected = expected
  }

  /// An axis all of whose words are expected.
  init(key: ScopeKey, labels: [String]) {
    self.init(key: key, labels: labels, expected: labels.indices)
  }

  /// The counted months; nil on a clock without dates.
  init?(monthsOf network: OfficeNetwork) {
    guard let calendar = network.calendar else { return nil }
    let months = network.countedMonths
    self.init(key: .month, labels: months.map(\.label))
    placesOfDays = calendar.days.map { _ in -1 }
    for (place, month) in months.enumerated() {
      for day in month.days { placesOfDays[day] = place }
    }
  }

  /// The place of the month of a day; nil where it is not counted.
  func month(ofDay day: Int) -> Int? {
    placesOfDays.indices.contains(day) && placesOfDays[day] >= 0 ? placesOfDays[day] : nil
  }

  /// Half-hours of the clock.
  static let halfHours = 48
  /// Arrivals told apart by `arrival_index`; later ones are in no row of it.
  static let mostArrivals = 1_000
}

extension ScopeAxis {
  /// The axis of a key for records of a kind; nil where they do not know it.
  static func axis(_ key: ScopeKey, of kind: RecordKind, in network: OfficeNetwork) -> ScopeAxis? {
    switch key {
    case .weekday:
      network.calendar.map { _ in
        ScopeAxis(key: key, labels: Weekday.allCases.map(\.rawValue), expected: 0..<0)
      }
    case .stage:
      kind == .stops ? ScopeAxis(key: key, labels: StageNames(network).names) : nil
    case .month:
      ScopeAxis(monthsOf: network)
    case .outcome:
      outcomes(of: kind)
    case .channel, .firstChannel, .application, .group, .personClass:
      kind == .days ? nil : trait(key, in: network)
    case .dayIndex, .arrivalIndex, .hour:
      kind == .days ? nil : position(key, in: network)
    case .office:
      // Rows of the only office are those of everybody.
      network.hasSeveralOffices ? ScopeAxis(key: key, labels: network.names.offices) : nil
    case .region:
      network.names.regions.isEmpty || kind == .days
        ? nil : ScopeAxis(key: key, labels: network.names.regions)
    }
  }

  private static func outcomes(of kind: RecordKind) -> ScopeAxis? {
    switch kind {
    case .stops:
      ScopeAxis(key: .outcome, labels: ["served", "abandoned", "sent_home", "unfinished"])
    case .people:
      ScopeAxis(key: .outcome, labels: Measure.fates.map(\.rawValue))
    case .visits, .days:
      nil
    }
  }

  private static func trait(_ key: ScopeKey, in network: OfficeNetwork) -> ScopeAxis? {
    let names = network.names
    if key == .personClass {
      return names.classes.isEmpty ? nil : ScopeAxis(key: key, labels: names.classes)
    }
    guard network.town != nil else { return nil }
    if key == .application { return ScopeAxis(key: key, labels: names.applications) }
    if key == .group { return ScopeAxis(key: key, labels: names.groups) }
    // Who gave up before choosing has no channel; nobody is expected there.
    return ScopeAxis(key: key, labels: ["none", "walk_in", "app"], expected: 1..<3)
  }

  private static func position(_ key: ScopeKey, in network: OfficeNetwork) -> ScopeAxis? {
    if key == .hour {
      let labels = (0..<halfHours).map { half in
        "\(half < 20 ? "0" : "")\(half / 2):\(half.isMultiple(of: 2) ? "00" : "30")"
      }
      return ScopeAxis(key: key, labels: labels, expected: 0..<0)
    }
    if key == .arrivalIndex {
      let count = min(network.span.arrivalLimit ?? mostArrivals, mostArrivals)
      return ScopeAxis(key: key, labels: (0..<count).map { "\($0 + 1)" }, expected: 0..<0)
    }
    let longest = network.demands.map(\.appointmentCount).max() ?? 0
    return longest == 0 ? nil : ScopeAxis(key: key, labels: (0..<longest).map { "\($0 + 1)" })
  }
}

extension Demand {
  /// Entries of its appointment list.
  var appointmentCount: Int {
    switch arrivals {
    case .poisson, .renewal, .recorded: 0
    case .appointments(let list): list.times.count
    }
  }

  /// Whether its people are numbered along gaps that depend on the law.
  var isRenewal: Bool {
    switch arrivals {
    case .poisson, .appointments, .recorded: false
    case .renewal: true
    }
  }
}
