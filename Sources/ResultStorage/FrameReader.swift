#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The whole frames of a file that `FrameFile` has written.
public final class FrameReader: Sendable {
  /// How a file ends.
  public enum Ending: Equatable, Sendable {
    /// With its last frame.
    case whole
    /// With a part of a frame, as a killed process leaves it.
    case torn
    /// Not as it was written: from this byte on it cannot be told what there is.
    case damaged(atByte: Int)
  }

  /// Where it is.
  public let path: String
  /// What is behind the whole frames.
  public let ending: Ending
  private let descriptor: Int32
  /// Where the content of each frame is.
  private let places: [Range<Int>]

  /// Opens a file and looks through it.
  public init(path: String) throws(ResultStoreError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .cannotRead(path: path, errno) }
    self.path = path
    descriptor = opened
    (places, ending) = Self.frames(of: opened)
  }

  deinit {
    close(descriptor)
  }

  /// How many whole frames there are.
  public var count: Int { places.count }

  /// Bytes up to the end of the last whole frame.
  var wholeSize: Int { places.last?.upperBound ?? 0 }

  /// The content of a frame; nil if it can no longer be read.
  public func content(of frame: Int) -> [UInt8]? {
    let place = places[frame]
    let head = FrameHead(
      Self.bytes(of: descriptor, at: place.lowerBound - FrameHead.size, FrameHead.size))
    let content = Self.bytes(of: descriptor, at: place.lowerBound, place.count)
    return FrameHead(of: content) == head ? content : nil
  }

  private static func frames(of descriptor: Int32) -> ([Range<Int>], Ending) {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var places: [Range<Int>] = []
    var start = 0
    while start < size {
      guard size - start >= FrameHead.size else { return (places, .torn) }
      guard let head = FrameHead(bytes(of: descriptor, at: start, FrameHead.size)) else {
        return (places, isBlank(descriptor, start..<size) ? .torn : .damaged(atByte: start))
      }
      let content = start + FrameHead.size..<start + FrameHead.size + Int(head.length)
      guard content.upperBound <= size else { return (places, .torn) }
      guard FrameHead(of: bytes(of: descriptor, at: content.lowerBound, content.count)) == head
      else {
        return (places, content.upperBound == size ? .torn : .damaged(atByte: start))
      }
      places.append(content)
      start = content.upperBound
    }
    return (places, .whole)
  }

  /// Whether there are only zeros, as after a power failure.
  private static func isBlank(_ descriptor: Int32, _ range: Range<Int>) -> Bool {
    let piece = 1 << 16
    return stride(from: range.lowerBound, to: range.upperBound, by: piece).allSatisfy { start in
      bytes(of: descriptor, at: start, min(piece, range.upperBound - start))
        .allSatisfy { $0 == 0 }
    }
  }

  /// The bytes from a position on, fewer where they cannot be read.
  private static func bytes(of descriptor: Int32, at start: Int, _ count: Int) -> [UInt8] {
    Array(unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      while done < count {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[done...]))
        let found = pread(descriptor, rest.baseAddress, rest.count, off_t(start + done))
        if found > 0 {
          done += found
        } else if found == 0 || errno != EINTR {
          return
        }
      }
    }
  }
}
