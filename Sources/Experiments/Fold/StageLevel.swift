import PassportOffice

/// The state of a stage: who is there and how many desks; or the area under states that lasted.
struct StageLevel: Equatable, Sendable {
  /// Queue and present.
  private var people = SIMD2<Int64>.zero
  /// Busy and open.
  private var desks = SIMD2<Int64>.zero

  /// Nobody there, and no desk.
  init() {}

  init(queue: Int64, present: Int64, busy: Int64, open: Int64) {
    people = SIMD2(queue, present)
    desks = SIMD2(busy, open)
  }

  init(_ record: LevelRecord) {
    people = SIMD2(Int64(record.queue), Int64(record.present))
    desks = SIMD2(Int64(record.busy), Int64(record.open))
  }

  var queue: Int64 { people.x }
  var present: Int64 { people.y }
  var busy: Int64 { desks.x }
  var open: Int64 { desks.y }

  static func + (left: StageLevel, right: StageLevel) -> StageLevel {
    var sum = left
    sum.people &+= right.people
    sum.desks &+= right.desks
    return sum
  }

  static func - (left: StageLevel, right: StageLevel) -> StageLevel {
    var difference = left
    difference.people &-= right.people
    difference.desks &-= right.desks
    return difference
  }

  /// Adds the rectangle under a level that lasts so many microseconds.
  ///
  /// Counts lie below 2^32; a vector multiplies 32 bits by 32, which is 71 minutes.
  @inline(__always)
  mutating func add(_ level: StageLevel, lasting time: Int64) {
    let length = UInt64(bitPattern: time)
    people &+= Self.product(level.people, length)
    desks &+= Self.product(level.desks, length)
    if length >> 32 != 0 { addTurns(of: level, length >> 32) }
  }

  @inline(__always)
  private mutating func addTurns(of level: StageLevel, _ turns: UInt64) {
    people &+= Self.product(level.people, turns) &<< 32
    desks &+= Self.product(level.desks, turns) &<< 32
  }

  @inline(__always)
  private static func product(_ counts: SIMD2<Int64>, _ factor: UInt64) -> SIMD2<Int64> {
    let words = SIMD2<UInt64>(truncatingIfNeeded: counts) & SIMD2(repeating: 0xFFFF_FFFF)
    return SIMD2(truncatingIfNeeded: words &* SIMD2(repeating: factor & 0xFFFF_FFFF))
  }
}
