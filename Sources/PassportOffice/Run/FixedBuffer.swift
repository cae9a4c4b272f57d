/// A fixed number of elements at a fixed place in memory.
///
/// Changing an element of an array in another structure asks each time whether the array is
/// shared; here there is one owner and nothing to ask.
struct FixedBuffer<Element>: ~Copyable {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(_ contents: [Element]) {
    elements = .allocate(capacity: contents.count)
    _ = elements.initialize(from: contents)
  }

  deinit {
    elements.deinitialize()
    elements.deallocate()
  }

  /// The positions, from 0.
  var indices: Range<Int> { 0..<elements.count }

  /// The element at a position.
  subscript(position: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      precondition(indices.contains(position), "a position inside the buffer")
      return UnsafePointer(elements.baseAddress.unsafelyUnwrapped + position)
    }
    @inline(__always)
    unsafeMutableAddress {
      precondition(indices.contains(position), "a position inside the buffer")
      return elements.baseAddress.unsafelyUnwrapped + position
    }
  }
}
