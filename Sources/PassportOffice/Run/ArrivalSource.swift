import EventKernel
import RandomStreams

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The arrival times of one demand, made block by block.
///
/// The number of a block of a Poisson process is the inverse of the Poisson distribution at a
/// uniform number of that block's own stream, and the times are spread by the inverse of the
/// cumulative rate: exact, and changing one day's demand moves nobody of another day.
struct ArrivalSource {
  /// Somebody who will come, or several at once.
  struct Arrival {
    var at: SimInstant
    /// Block and number within it, which name the random numbers of the person.
    var block: Int
    var index: Int
    /// Position in the list of appointments from 1, or 0.
    var dayIndex: Int32 = 0
    /// Place in the list of recorded needs, or -1.
    var row: Int32 = -1
    /// The appointed time, of an appointment.
    var appointed: SimInstant?
    /// Whether an appointed person comes.
    var shows = true
  }

  let demand: Int
  private let form: Form
  private let family: StreamFamily
  private let plan: Demand
  /// Whether times keep their person when their number changes.
  private let keepsPeople: Bool
  private let end: SimInstant
  /// What is listed, or the next arrival of a renewal process.
  private var pending: [Arrival] = []
  /// The arrivals of the present block of a Poisson process in time order.
  private var keys: [ArrivalKey] = []
  private var block = (number: 0, start: SimInstant.zero)
  /// How many of either list have been given out.
  private var cursor = 0
  private var nextBlock = 0
  /// The stream and the time of the last arrival of a renewal process.
  private var stream: RandomStream
  private var lastRenewal = SimInstant.zero
  private var renewals = 0

  private enum Form {
    case poisson(BlockRate)
    case renewal(gap: Distribution, first: SimInstant?)
    /// Appointments, or recorded needs: all that come are known.
    case listed
  }

  /// The arrivals of a demand; none at or after `end`.
  init(
    demand: Int, of network: OfficeNetwork, family: StreamFamily, end: SimInstant
  ) {
    let plan = network.demands[demand]
    self.demand = demand
    self.family = family
    self.end = end
    self.plan = plan
    keepsPeople = network.town != nil
    stream = family.stream(.day(0, ofDemand: demand), .arrivals, step: 0)
    switch plan.arrivals {
    case .poisson(let rate):
      form = .poisson(
        BlockRate(rate, changes: plan.changes, span: network.span))
    case .renewal(let gap, let first): form = .renewal(gap: gap, first: first)
    case .appointments(let list):
      form = .listed
      pending = appointments(list, span: network.span)
    case .recorded(let needs):
      form = .listed
      pending = recorded(needs)
    }
  }

  /// The next arrival, or nil if none follows.
  @inline(__always)
  mutating func next() -> Arrival? {
    if cursor < keys.count || keysFollow() {
      cursor &+= 1
      let key = keys[cursor &- 1]
      return Arrival(at: block.start + key.offset, block: block.number, index: key.index)
    }
    guard cursor < pending.count || pendingFollow() else { return nil }
    cursor &+= 1
    return pending[cursor &- 1]
  }

  /// Makes the arrivals of the next block that has any; false where the process has no blocks.
  @inline(never)
  private mutating func keysFollow() -> Bool {
    guard case .poisson(let rate) = form else { return false }
    while cursor == keys.count {
      guard let block = rate.block(nextBlock, before: end) else { return false }
      fill(block, of: rate)
      nextBlock += 1
    }
    return true
  }

  @inline(never)
  private mutating func pendingFollow() -> Bool {
    guard case .renewal(let gap, let first) = form else { return false }
    return renew(gap, first)
  }

  /// The time of the first appointed arrival, which may be negative.
  var earliest: SimInstant {
    pending.map(\.at).min() ?? .zero
  }

  /// How many appointments lie in the counted window.
  func countedAppointments(_ span: RunSpan) -> Int {
    pending.count { arrival in arrival.appointed.map { span.counts($0) } ?? false }
  }

  private mutating func renew(_ gap: Distribution, _ first: SimInstant?) -> Bool {
    if renewals == 0, let first {
      lastRenewal = first
    } else {
      let length = SimDuration(drawn: gap.draw(from: &stream))
      lastRenewal = lastRenewal + length
    }
    guard lastRenewal < end else { return false }
    pending.removeAll(keepingCapacity: true)
    cursor = 0
    pending.append(
      Arrival(at: lastRenewal, block: renewals >> 28, index: renewals & 0xFFF_FFFF))
    renewals += 1
    return true
  }

  private mutating func fill(_ block: BlockRate.Block, of rate: BlockRate) {
    keys.removeAll(keepingCapacity: true)
    cursor = 0
    self.block = (block.number, block.start)
    var numbers = family.stream(
      .day(block.number, ofDemand: demand), .arrivals, step: 0)
    let mean = block.expected * levelFactor(day: block.day)
    let count = poissonCount(mean: mean, at: numbers.nextUniform())
    guard count > 0 else { return }
    precondition(count <= ArrivalKey.mostPeople, "less than 134 million people come in a day")
    keys.reserveCapacity(count)
    if keepsPeople {
      order(count, over: block, of: rate, &numbers)
    } else {
      spread(count, over: block, of: rate, &numbers)
    }
    while let last = keys.last, block.start + last.offset >= end { keys.removeLast() }
  }

  /// Times that stay with their person when the count changes, put in order.
  private mutating func order(
    _ count: Int, over block: BlockRate.Block, of rate: BlockRate, _ numbers: inout RandomStream
  ) {
    for index in 0..<count {
      let instant = rate.instant(at: numbers.nextUniform(), in: block)
      keys.append(ArrivalKey(offset: instant - block.start, index: index))
    }
    ArrivalKey.order(&keys)
  }

  /// Ordered uniform numbers from exponential gaps over their total (Devroye, Non-uniform random
  /// variate generation, 1986, section V.2.2): no sorting.
  private mutating func spread(
    _ count: Int, over block: BlockRate.Block, of rate: BlockRate, _ numbers: inout RandomStream
  ) {
    var gaps = [Double](repeating: 0, count: count)
    var total = 0.0
    for index in 0..<count {
      total += numbers.nextExponential()
      gaps[index] = total
    }
    total += numbers.nextExponential()
    let scale = 1 / total
    for index in 0..<count {
      let instant = rate.instant(at: gaps[index] * scale, in: block)
      keys.append(ArrivalKey(offset: instant - block.start, index: index))
    }
  }

  private func levelFactor(day: Int) -> Double {
    guard let level = plan.dailyLevel(onDay: day) else { return 1 }
    var stream = family.stream(.day(day, ofDemand: demand), .dailyLevel, step: 0)
    return max(0, level.draw(from: &stream))
  }

  /// Recorded needs; the number within its day names a person.
  private func recorded(_ needs: [RecordedNeed]) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (row, need) in needs.enumerated() where need.at < end {
      let last = arrivals.last
      let index = last.map { $0.block == need.at.day ? $0.index + 1 : 0 } ?? 0
      precondition(need.at >= last?.at ?? .zero, "recorded needs are in the order of time")
      arrivals.append(Arrival(at: need.at, block: need.at.day, index: index, row: Int32(row)))
    }
    return arrivals
  }

  private func appointments(_ list: AppointmentList, span: RunSpan) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (index, time) in list.times.enumerated() where !(span.drains && time >= span.windowEnd) {
      let entity = StreamEntity(demand: demand, day: 0, index: index, member: 0)
      var show = family.stream(entity, .show, step: 0)
      var punctuality = family.stream(entity, .punctuality, step: 0)
      let delay = SimDuration(drawnOffset: list.punctuality.draw(from: &punctuality))
      let shows = show.nextUniform() < list.show[index]
      arrivals.append(
        Arrival(
          at: shows ? time + delay : time, block: 0, index: index, dayIndex: Int32(index + 1),
          appointed: time, shows: shows))
    }
    return arrivals.sorted { $0.at == $1.at ? $0.dayIndex < $1.dayIndex : $0.at < $1.at }
  }
}
