import CProcessor
import EventKernel
import RandomStreams

/// People in numbered places that are used again.
struct PersonPool: ~Copyable {
  private var places: UnsafeMutablePointer<Person>
  private var seekers: UnsafeMutablePointer<Seeker>
  private var capacity: Int
  private var used = 0
  /// The free place last given back, -1 for none; free places are linked through `stop.next`.
  private var firstFree: Int32 = -1
  /// People in the pool.
  private(set) var count = 0

  /// An empty pool, with room for as many as fill the near caches where people wait for days.
  ///
  /// Places that nobody takes are never touched and need no memory, but every move of the pool does.
  init(forDays: Bool) {
    capacity = forDays ? Self.mostNear : 256
    places = .withLargePages(capacity: capacity)
    seekers = .withLargePages(capacity: capacity)
  }

  deinit {
    // Both are plain data: there is nothing to deinitialise.
    places.deallocate()
    seekers.deallocate()
  }

  /// The person at a place.
  subscript(place: Int32) -> Person {
    @inline(__always)
    unsafeAddress { UnsafePointer(places + Int(place)) }
    @inline(__always)
    unsafeMutableAddress { places + Int(place) }
  }

  /// The seeker in the person at a place.
  subscript(seeker place: Int32) -> Seeker {
    @inline(__always)
    unsafeAddress { UnsafePointer(seekers + Int(place)) }
    @inline(__always)
    unsafeMutableAddress { seekers + Int(place) }
  }

  /// Whether there are so many people that hardly any of them is in a cache when something happens
  /// to them.
  private(set) var isFar = false

  /// So many people fill the caches near a processor.
  private static let mostNear = 1 << 16

  /// Asks for the memory of whoever is taken in next.
  @inline(__always)
  func prefetchFree() {
    if firstFree >= 0 { prefetch(firstFree) }
  }

  /// Asks for the memory that a search for a slot needs if it finds none.
  @inline(__always)
  func prefetchSeeker(_ place: Int32) {
    CProcessor.prefetch(UnsafeRawPointer(seekers + Int(place)))
  }

  /// Asks for the memory of somebody.
  @inline(__always)
  func prefetch(_ place: Int32) {
    prefetchSeeker(place)
    let start = UnsafeRawPointer(places + Int(place))
    for offset in stride(from: 0, to: MemoryLayout<Person>.stride, by: 64) {
      CProcessor.prefetch(start + offset)
    }
  }

  /// Takes somebody in whose need arises, made where they will stay.
  @inline(__always)
  mutating func insert(
    entity: StreamEntity, classID: UInt8, need: SimInstant, isCounted: Bool
  ) -> Int32 {
    let place = takePlace()
    (places + Int(place)).initialize(
      to: Person(entity: entity, classID: classID, need: need, isCounted: isCounted))
    (seekers + Int(place)).initialize(to: Seeker(entity: entity))
    return place
  }

  @inline(__always)
  private mutating func takePlace() -> Int32 {
    count += 1
    let free = firstFree
    if free >= 0 {
      firstFree = places[Int(free)].stop.next
      // Who was there has left long ago.
      prefetchFree()
      return free
    }
    if used == capacity { grow() }
    used += 1
    return Int32(truncatingIfNeeded: used - 1)
  }

  /// Copies somebody's record, from where it stands to where it is read, and tells its position.
  @inline(__always)
  func copyRecord(of place: Int32, to records: inout RecordBuffer<PersonRecord>) -> Int {
    withUnsafeMutablePointer(to: &places[Int(place)].record) { records.append(copying: $0) }
  }

  /// Frees a place.
  @inline(__always)
  mutating func remove(_ place: Int32) {
    precondition(places[Int(place)].isPresent, "a person leaves the pool once")
    places[Int(place)].isPresent = false
    places[Int(place)].stop.next = firstFree
    firstFree = place
    count -= 1
  }

  /// The places taken, in rising order.
  func takenPlaces() -> [Int32] {
    (0..<used).filter { places[$0].isPresent }.map(Int32.init)
  }

  private mutating func grow() {
    precondition(capacity < Int(Int32.max) / 16, "a run holds at most 2^27 people at once")
    let larger = (isFar ? 2 : 16) * capacity
    places = places.moved(count: used, toCapacity: larger)
    seekers = seekers.moved(count: used, toCapacity: larger)
    capacity = larger
    isFar = capacity > Self.mostNear
  }
}

extension UnsafeMutablePointer {
  /// A new allocation, on large pages where the system has some.
  fileprivate static func withLargePages(capacity: Int) -> UnsafeMutablePointer<Pointee> {
    let place = UnsafeMutablePointer<Pointee>.allocate(capacity: capacity)
    CProcessor.advise_large_pages(place, capacity * MemoryLayout<Pointee>.stride)
    return place
  }

  /// Moves the first elements to a new allocation and gives the old one back.
  fileprivate func moved(count: Int, toCapacity capacity: Int) -> UnsafeMutablePointer<Pointee> {
    let place = Self.withLargePages(capacity: capacity)
    place.moveInitialize(from: self, count: count)
    deallocate()
    return place
  }
}
