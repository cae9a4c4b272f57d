/// Appointments of people who come early or late by one of a few amounts, at one exponential desk.
///
/// Enumeration of who shows up and how late, with the exact recursion of `AppointmentSchedule`
/// within each pattern; the cost grows as (amounts + 1) to the power of the bookings. Served in
/// the order of arrival, those of one moment in the order of booking; the desk starts at once.
public struct UnpunctualSchedule: Sendable, Equatable {
  /// When people are told to come.
  public var bookedTimes: [Double]
  /// The chance that one shows up.
  public var showChance: Double
  /// How late people come, negative if early, each with its chance.
  public var lateness: [(amount: Double, chance: Double)]
  /// The mean of the exponential service time.
  public var meanService: Double

  /// People booked at these times come so late.
  public init(
    bookedTimes: [Double], showChance: Double, lateness: [(amount: Double, chance: Double)],
    meanService: Double
  ) {
    self.bookedTimes = bookedTimes
    self.showChance = showChance
    self.lateness = lateness
    self.meanService = meanService
  }

  /// Equal in everything that decides.
  public static func == (one: Self, other: Self) -> Bool {
    one.bookedTimes == other.bookedTimes && one.showChance == other.showChance
      && one.meanService == other.meanService
      && one.lateness.map(\.amount) == other.lateness.map(\.amount)
      && one.lateness.map(\.chance) == other.lateness.map(\.chance)
  }

  /// Waits from arrival by booking if the person shows up, and the mean time of the last
  /// departure, which counts as 0 if nobody shows up.
  public var outcome: (meanWaits: [Double], lastDeparture: Double) {
    var waits = bookedTimes.map { _ in 0.0 }
    var lastDeparture = 0.0
    forEachPattern(chance: 1, arrivals: []) { chance, arrivals in
      let order = arrivals.indices.filter { arrivals[$0] != nil }.sorted {
        (arrivals[$0] ?? 0, $0) < (arrivals[$1] ?? 0, $1)
      }
      guard let last = order.last, let lastArrival = arrivals[last] else { return }
      let session = AppointmentSchedule(
        bookedTimes: order.compactMap { arrivals[$0] }, showChances: order.map { _ in 1 },
        meanService: meanService, stages: 1, desks: 1
      ).outcome
      for (place, booking) in order.enumerated() {
        waits[booking] += chance * session.meanWait(place)
      }
      let wait = session.meanWait(order.count - 1)
      lastDeparture += chance * (lastArrival + wait + meanService)
    }
    return (waits.map { $0 / showChance }, lastDeparture)
  }

  private func forEachPattern(
    chance: Double, arrivals: [Double?], _ body: (Double, [Double?]) -> Void
  ) {
    guard arrivals.count < bookedTimes.count else {
      body(chance, arrivals)
      return
    }
    if showChance < 1 {
      forEachPattern(chance: chance * (1 - showChance), arrivals: arrivals + [nil], body)
    }
    let booked = bookedTimes[arrivals.count]
    for (amount, share) in lateness {
      forEachPattern(
        chance: chance * showChance * share, arrivals: arrivals + [booked + amount], body)
    }
  }
}
