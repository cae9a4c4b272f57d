#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// Numbers that wait on the disk while a study runs.
///
/// The first failure is remembered and nothing is written after it, so that a study goes on to its
/// report; whoever keeps the results has to ask.
final class ValueFile: Sendable {
  private let path: String
  private let descriptor: Int32
  private let failure = Mutex<ResultStoreError?>(nil)
  private static let bytesPerValue = MemoryLayout<Double>.stride

  /// Makes the file, which must not exist.
  init(path: String) throws(ResultStoreError) {
    let opened = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw .cannotWrite(path: path, errno) }
    self.path = path
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  /// Puts numbers behind those that are there.
  func append(_ values: [Double]) {
    failure.withLock { failure in
      guard failure == nil else { return }
      if !values.withUnsafeBytes({ FileSink.writeAll($0, to: descriptor) }) {
        failure = .cannotWrite(path: path, errno)
      }
    }
  }

  /// The numbers at places counted from 0; not a number where they cannot be read.
  func values(at places: Range<Int>) -> [Double] {
    var values = [Double](repeating: .nan, count: places.count)
    let code = values.withUnsafeMutableBytes {
      read(into: $0, from: places.lowerBound * Self.bytesPerValue)
    }
    guard code == 0 else {
      failure.withLock { $0 = $0 ?? .cannotReadBack(path: path, code) }
      return values.map { _ in .nan }
    }
    return values
  }

  /// Throws what has failed until now.
  func check() throws(ResultStoreError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Takes the file out of its folder.
  func remove() throws(ResultStoreError) {
    guard unlink(path) == 0 else { throw .cannotWrite(path: path, errno) }
  }

  /// Fills the bytes from a position on; the system's reason if that fails, or 0.
  private func read(into bytes: UnsafeMutableRawBufferPointer, from start: Int) -> Int32 {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(start + done))
      if count > 0 {
        done += count
      } else if count == 0 {
        return EIO
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
