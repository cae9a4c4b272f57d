import EventKernel

/// Which systems are down now, and what of the app stands still.
struct OutageState {
  /// How many causes keep each system down.
  private var causesOfSystem: [Int]
  /// How often each cause has begun; numbers its draws.
  private(set) var timesBegun: [Int]
  /// Stages stand still because of a system.
  private(set) var stopsDesks = false
  private(set) var booking = Standstill()
  private(set) var payment = Standstill()
  private(set) var release = Standstill()
  /// How long payments stood still in the first standstills together, from none on.
  private var sums = [SimDuration.zero]
  /// Systems without which a stage stands still.
  private let isNeeded: [Bool]

  init(_ network: OfficeNetwork) {
    let needed = Set(network.stages.compactMap(\.dependsOn))
    isNeeded = network.names.systems.indices.map(needed.contains)
    causesOfSystem = network.names.systems.map { _ in 0 }
    timesBegun = network.town?.outages.map { _ in 0 } ?? []
  }

  /// Standstills of payments so far, with the one that runs.
  @inline(__always)
  var standstills: Int32 { Int32(truncatingIfNeeded: sums.count - 1) }

  /// When a payment begun now is dealt with.
  @inline(__always)
  func paymentsGoOn(from now: SimInstant) -> SimInstant {
    payment.isOn ? payment.ends : now
  }

  /// How long payments have stood still, or will have, since so many standstills.
  @inline(__always)
  func pause(since standstills: Int32) -> SimDuration {
    sums[sums.count - 1] - sums[Int(standstills)]
  }

  /// A cause begins to act; tells whether its system worked until now.
  mutating func begin(_ cause: Int, _ outage: Outage, until end: SimInstant, now: SimInstant)
    -> Bool
  {
    timesBegun[cause] += 1
    if outage.stops.contains(.booking) { booking.begin(until: end, now: now) }
    if outage.stops.contains(.release) { release.begin(until: end, now: now) }
    if outage.stops.contains(.payment) {
      // What a second cause adds to the first is a standstill of its own, so that who was put off
      // until the end of the first is put off once more.
      let more = payment.begin(until: end, now: now)
      if more > .zero { sums.append(sums[sums.count - 1] + more) }
    }
    causesOfSystem[outage.system] += 1
    if isNeeded[outage.system] { stopsDesks = true }
    return causesOfSystem[outage.system] == 1
  }

  /// A cause does not act any more; tells whether its system works again.
  mutating func end(_ outage: Outage) -> Bool {
    if outage.stops.contains(.booking) { booking.end() }
    if outage.stops.contains(.release) { release.end() }
    if outage.stops.contains(.payment) { payment.end() }
    causesOfSystem[outage.system] -= 1
    stopsDesks = causesOfSystem.indices.contains { isNeeded[$0] && causesOfSystem[$0] > 0 }
    return causesOfSystem[outage.system] == 0
  }
}

/// A part of the app that may stand still for several causes at once.
struct Standstill {
  private var causes = 0
  /// When the last of the causes known now ends.
  private(set) var ends = SimInstant.zero

  /// Whether it stands still.
  @inline(__always)
  var isOn: Bool { causes > 0 }

  /// One cause more; tells how much longer it stands still for it.
  @discardableResult
  mutating func begin(until end: SimInstant, now: SimInstant) -> SimDuration {
    let before = isOn ? ends : now
    causes += 1
    ends = max(before, end)
    return ends - before
  }

  /// One cause less.
  mutating func end() {
    causes -= 1
  }
}
