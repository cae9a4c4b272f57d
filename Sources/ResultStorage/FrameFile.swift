internal import Experiments
internal import Synchronization

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file to which pieces of bytes are added one by one while a long work goes on.
///
/// Whoever is killed loses at most the piece being written: each has its length and a checksum, and
/// a torn last one is left out when `FrameReader` reads the file. The first failure is remembered
/// and nothing is written after it, so that the work goes on; whoever keeps its results has to ask.
public final class FrameFile: Sendable {
  /// Where it is.
  public let path: String
  private let descriptor: Int32
  private let state: Mutex<State>

  private struct State {
    var size: Int
    var failure: ResultStoreError?
  }

  /// Makes the file, which must not exist.
  public convenience init(path: String) throws(ResultStoreError) {
    try self.init(path: path, flags: O_EXCL, size: 0)
  }

  /// Goes on behind the last whole frame of a file that was read.
  public convenience init(continuing reader: FrameReader) throws(ResultStoreError) {
    try self.init(path: reader.path, flags: 0, size: reader.wholeSize)
  }

  private init(path: String, flags: Int32, size: Int) throws(ResultStoreError) {
    let opened = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
    guard opened >= 0 else { throw .cannotWrite(path: path, errno) }
    self.path = path
    descriptor = opened
    state = Mutex(State(size: size))
    guard ftruncate(opened, off_t(size)) == 0, lseek(opened, off_t(size), SEEK_SET) >= 0 else {
      throw .cannotWrite(path: path, errno)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Adds a frame; when it returns true, the frame is with the system and outlives the process.
  @discardableResult
  public func append(_ content: [UInt8]) -> Bool {
    let frame = FrameHead(of: content).bytes + content
    return state.withLock { state in
      guard state.failure == nil else { return false }
      if frame.withUnsafeBytes({ FileSink.writeAll($0, to: descriptor) }) {
        state.size += frame.count
      } else {
        state.failure = .cannotWrite(path: path, errno)
        // Half a frame would be left out anyhow; a full disk may need the room.
        _ = ftruncate(descriptor, off_t(state.size))
      }
      return state.failure == nil
    }
  }

  /// Throws what has failed until now.
  public func check() throws(ResultStoreError) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// Waits until everything is on the disk, and throws what has failed until now.
  public func finish() throws(ResultStoreError) {
    try check()
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, errno) }
  }
}

/// What stands before the bytes of a frame: their number, the same inverted, and their checksum.
struct FrameHead: Equatable {
  static let size = 16
  /// Longer frames are damage.
  static let mostBytes = 1 << 30

  let length: UInt32
  let checksum: UInt64

  init(of content: [UInt8]) {
    length = UInt32(content.count)
    checksum = content.withUnsafeBufferPointer { ContentHash.fnv1a($0) }
  }

  /// Nil where the bytes are no head.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    let number = { (range: Range<Int>) in
      bytes[range].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let (length, inverse) = (UInt32(number(0..<4)), UInt32(number(4..<8)))
    guard length == ~inverse, length <= Self.mostBytes else { return nil }
    self.length = length
    checksum = number(8..<16)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: length.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: (~length).littleEndian) { bytes += $0 }
    withUnsafeBytes(of: checksum.littleEndian) { bytes += $0 }
    return bytes
  }
}
