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
    /// The appointed time, of an appointment.
    var appointed: SimInstant?
    /// Whether an appointed person comes.
    var shows = true
  }

  let demand: Int
  private let form: Form
  private let family: StreamFamily
  private let level: Distribution?
  /// Whether times keep their person when their number changes.
  private let keepsPeople: Bool
  private let end: SimInstant
  private var pending: [Arrival] = []
  private var cursor = 0
  private var nextBlock = 0
  /// The stream and the time of the last arrival of a renewal process.
  private var stream: RandomStream
  private var lastRenewal = SimInstant.zero
  private var renewals = 0

  private enum Form {
    case poisson(BlockRate)
    case renewal(gap: Distribution, first: SimInstant?)
    case appointments
  }

  /// The arrivals of a demand; none at or after `end`.
  init(
    demand: Int, of network: OfficeNetwork, family: StreamFamily, end: SimInstant
  ) {
    let plan = network.demands[demand]
    self.demand = demand
    self.family = family
    self.end = end
    level = plan.dailyLevel
    keepsPeople = network.town != nil
    stream = family.stream(.day(0, ofDemand: demand), .arrivals, step: 0)
    switch plan.arrivals {
    case .poisson(let rate):
      form = .poisson(
        BlockRate(rate, span: network.span, isDated: network.calendar != nil))
    case .renewal(let gap, let first): form = .renewal(gap: gap, first: first)
    case .appointments(let list):
      form = .appointments
      pending = appointments(list, span: network.span)
    }
  }

  /// The next arrival, or nil if none follows.
  @inline(__always)
  mutating func next() -> Arrival? {
    guard cursor < pending.count || fillPending() else { return nil }
    cursor &+= 1
    return pending[cursor &- 1]
  }

  /// Makes the arrivals of the next block that has any.
  @inline(never)
  private mutating func fillPending() -> Bool {
    while cursor == pending.count {
      guard refill() else { return false }
    }
    return true
  }

  /// The time of the first appointed arrival, which may be negative.
  var earliest: SimInstant {
    pending.map(\.at).min() ?? .zero
  }

  /// How many appointments lie in the counted window.
  func countedAppointments(_ span: RunSpan) -> Int {
    pending.count { arrival in arrival.appointed.map { span.counts($0) } ?? false }
  }

  private mutating func refill() -> Bool {
    switch form {
    case .appointments: return false
    case .renewal(let gap, let first): return renew(gap, first)
    case .poisson(let rate):
      guard let block = rate.block(nextBlock, before: end) else { return false }
      fill(block, of: rate)
      nextBlock += 1
      return true
    }
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
    pending.removeAll(keepingCapacity: true)
    cursor = 0
    var numbers = family.stream(
      .day(block.number, ofDemand: demand), .arrivals, step: 0)
    let mean = block.expected * levelFactor(day: block.day)
    let count = poissonCount(mean: mean, at: numbers.nextUniform())
    guard count > 0 else { return }
    if keepsPeople {
      order(count, over: block, of: rate, &numbers)
    } else {
      spread(count, over: block, of: rate, &numbers)
    }
    let end = end
    if let last = pending.last, last.at >= end { pending.removeAll { $0.at >= end } }
  }

  /// Times that stay with their person when the count changes, put in order.
  ///
  /// A block is at most a day, less than 2^37 microseconds; time and number sort as one integer.
  private mutating func order(
    _ count: Int, over block: BlockRate.Block, of rate: BlockRate, _ numbers: inout RandomStream
  ) {
    precondition(count < 1 << 27, "less than 134 million people come in a day")
    var keys = (0..<count).map { index in
      let offset = rate.instant(at: numbers.nextUniform(), in: block) - block.start
      return UInt64(offset.microseconds) << 27 | UInt64(index)
    }
    keys.sort()
    pending.reserveCapacity(count)
    for key in keys {
      let offset = SimDuration(microseconds: Int64(key >> 27))
      pending.append(
        Arrival(
          at: block.start + offset, block: block.number, index: Int(key & (1 << 27 - 1))))
    }
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
    pending.reserveCapacity(count)
    for index in 0..<count {
      pending.append(
        Arrival(
          at: rate.instant(at: gaps[index] * scale, in: block), block: block.number,
          index: index))
    }
  }

  private func levelFactor(day: Int) -> Double {
    guard let level else { return 1 }
    var stream = family.stream(.day(day, ofDemand: demand), .dailyLevel, step: 0)
    return max(0, level.draw(from: &stream))
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

/// What the run asks often of a demand, and its next arrival.
struct NextArrival {
  var arrival = ArrivalSource.Arrival(at: .zero, block: 0, index: 0)
  /// Whether nobody follows any more.
  var isOver = false
  /// Class and first stage of its people.
  let classID: UInt8
  let entry: Int
  /// Numbers that a batch takes, 0 where people come one by one.
  let batchStride: Int

  init(_ demand: Demand) {
    classID = UInt8(truncatingIfNeeded: demand.classID)
    entry = demand.entry
    batchStride = demand.batch.map { max(1, $0.values.max() ?? 1) } ?? 0
  }
}
