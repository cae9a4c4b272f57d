#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What has to be settled with the system before anything else.
enum ProcessSetup {
  /// Makes failed writes come back as errors and no file take the place of a closed stream.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is the closed one, as those below are open by now.
      _ = open("/dev/null", O_RDWR)
    }
    limitFreeMemory()
  }

  /// Gives each freed block of 128 KiB or more back to the system at once, and smaller ones when
  /// 512 KiB of them lie free together.
  ///
  /// glibc does the first only until such a block is freed; from then on the lists of people of a
  /// replication lie among small blocks that stay, and leave holes that no other block fills. The
  /// second it would do from 128 KiB on, which is less than a short replication needs, so that
  /// every one of them asked for all its memory again. The options are in no header that Swift
  /// shows, so the function is looked up by name; other libraries do without.
  private static func limitFreeMemory() {
    typealias Option = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let setOption = unsafeBitCast(symbol, to: Option.self)
    let (trimThreshold, mappingThreshold): (Int32, Int32) = (-1, -3)
    _ = setOption(mappingThreshold, 128 << 10)
    _ = setOption(trimThreshold, 512 << 10)
  }
}
