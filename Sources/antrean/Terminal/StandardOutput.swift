#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the output could not be written.
enum StandardOutputError: Error {
  /// The reader has gone.
  case closed
  /// The system's `errno`.
  case failed(Int32)
}

/// The stream for data.
enum StandardOutput {
  /// Whether a person is looking at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of a text.
  static func write(_ text: String) throws(StandardOutputError) {
    try check(writeAll(text, to: STDOUT_FILENO))
  }

  /// Writes all bytes as they are.
  static func write(_ bytes: UnsafeRawBufferPointer) throws(StandardOutputError) {
    try check(writeAll(bytes, to: STDOUT_FILENO))
  }

  private static func check(_ code: Int32) throws(StandardOutputError) {
    switch code {
    case 0: return
    case EPIPE: throw .closed
    default: throw .failed(code)
    }
  }
}

/// The stream for talk: what goes wrong there has nobody to be told.
enum StandardError {
  /// Whether a person is looking at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal, 80 if it does not say.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Writes a text as far as that is possible.
  static func write(_ text: String) {
    _ = writeAll(text, to: STDERR_FILENO)
  }
}

/// Writes every byte of a text; 0, or the `errno` of the failure.
private func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// Writes every byte, however few the system takes at a time; 0, or the `errno` of the failure.
private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = write(descriptor, part.baseAddress, part.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
