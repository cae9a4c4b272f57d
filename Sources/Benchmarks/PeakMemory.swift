#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The most memory this program has had at once.
public enum PeakMemory {
  /// Resident memory in megabytes of a million bytes.
  public static var megabytes: Double {
    var usage = rusage()
    // RUSAGE_SELF is 0 and has another type in each C library.
    getrusage(0, &usage)
    return Double(usage.ru_maxrss) * 1_024 / 1e6
  }
}
