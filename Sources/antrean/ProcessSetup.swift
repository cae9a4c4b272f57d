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
  }
}
