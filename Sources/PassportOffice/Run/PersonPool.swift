import EventKernel
import RandomStreams

/// People in numbered places that are used again.
struct PersonPool: ~Copyable {
  private var places: UnsafeMutablePointer<Person>
  private var capacity: Int
  /// Places that were used and are free.
  private var free: [Int32] = []
  private var used = 0
  /// Whether a place holds somebody, for the walk over all at the end.
  private var isTaken: [Bool] = []

  init(minimumCapacity: Int) {
    capacity = max(16, minimumCapacity)
    places = .allocate(capacity: capacity)
  }

  deinit {
    // Person is plain data: there is nothing to deinitialise.
    places.deallocate()
  }

  /// People in the pool.
  var count: Int { used - free.count }

  /// The person at a place.
  subscript(place: Int32) -> Person {
    @inline(__always)
    unsafeAddress { UnsafePointer(places + Int(place)) }
    @inline(__always)
    unsafeMutableAddress { places + Int(place) }
  }

  /// Takes somebody in whose need arises, made where they will stay.
  @inline(__always)
  mutating func insert(
    entity: StreamEntity, classID: UInt8, need: SimInstant, isCounted: Bool
  ) -> Int32 {
    let place = takePlace()
    (places + Int(place)).initialize(
      to: Person(entity: entity, classID: classID, need: need, isCounted: isCounted))
    return place
  }

  private mutating func takePlace() -> Int32 {
    if let place = free.popLast() {
      isTaken[Int(place)] = true
      return place
    }
    if used == capacity { grow() }
    isTaken.append(true)
    used += 1
    return Int32(used - 1)
  }

  /// Frees a place.
  mutating func remove(_ place: Int32) {
    precondition(isTaken[Int(place)], "a person leaves the pool once")
    isTaken[Int(place)] = false
    free.append(place)
  }

  /// The places taken, in rising order.
  func takenPlaces() -> [Int32] {
    (0..<used).filter { isTaken[$0] }.map(Int32.init)
  }

  private mutating func grow() {
    precondition(capacity < Int(Int32.max) / 2, "a run holds at most 2^30 people at once")
    let larger = UnsafeMutablePointer<Person>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: places, count: used)
    places.deallocate()
    places = larger
    capacity *= 2
  }
}
