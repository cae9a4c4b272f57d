/// A fixed number of elements at a fixed place in memory.
///
/// Changing an element of an array in another structure asks each time whether the array is
/// shared; here there is one owner and nothing to ask. Positions are numbers of stages, demands and
/// ranks that the network guarantees, so only a debug build checks them.
struct FixedBuffer<Element>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  private let count: Int

  init(_ contents: [Element]) {
    count = contents.count
    base = .allocate(capacity: contents.count)
    for (position, element) in contents.enumerated() {
      (base + position).initialize(to: element)
    }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// Where an element stands, for reading parts of it without a copy; nil outside the buffer.
  @inline(__always)
  func address(_ position: Int) -> UnsafePointer<Element>? {
    indices.contains(position) ? UnsafePointer(base + position) : nil
  }

  /// Where an element stands, or the end of the last one.
  @inline(__always)
  func address(of position: Int) -> UnsafePointer<Element> {
    assert(0...count ~= position, "a position inside the buffer or its end")
    return UnsafePointer(base + position)
  }

  /// The positions, from 0.
  @inline(__always)
  var indices: Range<Int> { 0..<count }

  /// The element at a position.
  subscript(position: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      assert(indices.contains(position), "a position inside the buffer")
      return UnsafePointer(base + position)
    }
    @inline(__always)
    unsafeMutableAddress {
      assert(indices.contains(position), "a position inside the buffer")
      return base + position
    }
  }
}
