#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A new file being written through a buffer.
///
/// Nothing counts as written before `finish()` has returned.
final class FileSink {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Makes the file, which must not exist.
  init(path: String) throws(ResultStoreError) {
    let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .cannotWrite(path: path, errno) }
    self.path = path
    descriptor = opened
    buffer.reserveCapacity(Self.bufferSize + 1_024)
  }

  deinit {
    close(descriptor)
  }

  /// Appends a text.
  func append(_ text: String) throws(ResultStoreError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Appends all of another file.
  func append(contentsOf other: String) throws(ResultStoreError) {
    let source = open(other, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .cannotRead(path: other, errno) }
    defer { close(source) }
    while true {
      try flush()
      var code: Int32 = 0
      buffer = [UInt8](unsafeUninitializedCapacity: Self.bufferSize) { bytes, count in
        let found = read(source, bytes.baseAddress, bytes.count)
        code = found < 0 ? errno : 0
        count = max(0, found)
      }
      guard code == 0 || code == EINTR else { throw .cannotRead(path: other, code) }
      if buffer.isEmpty && code == 0 { return }
    }
  }

  /// Hands everything to the disk and waits until it is there.
  func finish() throws(ResultStoreError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, errno) }
  }

  /// Hands everything to the system.
  func flush() throws(ResultStoreError) {
    let isWritten = buffer.withUnsafeBytes { Self.writeAll($0, to: descriptor) }
    guard isWritten else { throw .cannotWrite(path: path, errno) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes; where that fails, `errno` tells why.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = writeSome(UnsafeRawBufferPointer(rebasing: rest), to: descriptor)
      guard count >= 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes a part of the bytes; a signal in between is no failure.
  private static func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    while true {
      let count = write(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
