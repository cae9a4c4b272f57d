import EventKernel

/// Depends on every event and on their order: equal sums mean equal histories.
struct Checksum {
  private(set) var value: UInt64 = 0

  mutating func add(_ event: TimedEvent) {
    let bits = UInt64(bitPattern: event.instant.microseconds) ^ UInt64(event.payload) << 40
    value = (value ^ bits) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
