#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Time this program has spent on processors: other work on the machine does not count.
enum ProcessorClock {
  /// Nanoseconds since some fixed point.
  static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How long a piece of work keeps the processor.
  static func nanoseconds(of work: () -> Void) -> UInt64 {
    let start = nanoseconds()
    work()
    return nanoseconds() - start
  }
}
