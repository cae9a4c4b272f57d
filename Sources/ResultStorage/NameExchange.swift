#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system call that lets two names change places in one step.
///
/// The C library has it since glibc 2.28, but shows it only to GNU sources; it is looked up by name.
enum NameExchange {
  private typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  private static let exchangeFlag: UInt32 = 2

  /// Whether the two names now stand for each other's content.
  static func exchange(_ a: String, _ b: String) -> Bool {
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let call = unsafeBitCast(symbol, to: Call.self)
    return call(AT_FDCWD, a, AT_FDCWD, b, exchangeFlag) == 0
  }
}
