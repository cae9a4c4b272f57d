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
    returnLargeBlocks()
  }

  /// Gives each freed block of 128 KiB or more back to the system at once.
  ///
  /// glibc does so only until the first such block is freed; from then on the lists of people of a
  /// replication lie among small blocks that stay, and leave holes that no other block fills. The
  /// option is in no header that Swift shows, so it is looked up by name; other libraries do
  /// without.
  private static func returnLargeBlocks() {
    typealias Option = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mappingThreshold: Int32 = -3
    _ = unsafeBitCast(symbol, to: Option.self)(mappingThreshold, 128 << 10)
  }
}
