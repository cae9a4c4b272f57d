#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Time this program has spent on processors: other work on the machine does not count.
enum ProcessorClock {
  /// Nanoseconds since some fixed point.
  static func nanoseconds() -> UInt64 { nanosecondsOf(CLOCK_PROCESS_CPUTIME_ID) }

  /// How long a piece of work keeps the processor.
  static func nanoseconds(of work: () -> Void) -> UInt64 {
    let start = nanoseconds()
    work()
    return nanoseconds() - start
  }
}

/// Time that goes by, whoever has the processors.
enum ElapsedClock {
  /// Nanoseconds since some fixed point.
  static func nanoseconds() -> UInt64 { nanosecondsOf(CLOCK_MONOTONIC) }
}

private func nanosecondsOf(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
