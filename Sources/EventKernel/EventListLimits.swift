/// How far the numbers inside an event list count; tests lower them to reach the ends.
@usableFromInline
struct EventListLimits {
  /// Numbers for schedulings, before the pending events are numbered afresh.
  @usableFromInline let sequences: UInt64
  /// Events pending at once.
  @usableFromInline let slots: Int
  /// The even generation at which a slot is not used again.
  @usableFromInline let lastGeneration: UInt32

  @usableFromInline
  init(sequences: UInt64 = 1 << 40, slots: Int = 1 << 24, lastGeneration: UInt32 = .max - 1) {
    self.sequences = sequences
    self.slots = slots
    self.lastGeneration = lastGeneration
  }
}
