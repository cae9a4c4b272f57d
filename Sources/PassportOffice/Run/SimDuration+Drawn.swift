import EventKernel

extension SimDuration {
  /// A length of time that somebody has drawn: never negative, and at most 3,000 years, which no
  /// run reaches, so that laws with long tails cannot lead beyond the clock.
  @inline(__always)
  init(drawn microseconds: Double) {
    // Truncating is an instruction, rounding a call.
    self.init(microseconds: Int64(min(max(0, microseconds), Self.longestDrawn) + 0.5))
  }

  /// A distance in time that somebody has drawn, before or after an appointment: at most 3,000 years.
  init(drawnOffset microseconds: Double) {
    let limit = Self.longestDrawn
    self.init(roundingMicroseconds: min(max(-limit, microseconds), limit))
  }

  /// About 3,000 years in microseconds.
  static let longestDrawn = 1e17
}
