/// Memory for many lists that grow and shrink, in chunks of the same size that are used again.
@usableFromInline
struct ChunkStore<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var elements: UnsafeMutablePointer<Element>
  /// The chunk behind a chunk of the same list, or behind an unused one; -1 for none.
  @usableFromInline var links: UnsafeMutablePointer<Int32>
  @usableFromInline var capacity: Int
  @usableFromInline var firstUnused: Int32

  @usableFromInline
  init() {
    elements = .allocate(capacity: 0)
    links = .allocate(capacity: 0)
    capacity = 0
    firstUnused = -1
  }

  @inlinable
  deinit {
    elements.deallocate()
    links.deallocate()
  }

  /// Elements in a chunk.
  @inlinable var size: Int { 32 }

  @inlinable
  subscript(chunk: Int32, offset: Int32) -> Element {
    get { elements[Int(chunk) &* size &+ Int(offset)] }
    nonmutating set { elements[Int(chunk) &* size &+ Int(offset)] = newValue }
  }

  /// Whether a list that begins with a chunk has at most four.
  @inlinable
  func isShort(_ first: Int32) -> Bool {
    var chunk = first
    var chunkCount = 0
    while chunk >= 0, chunkCount < 5 {
      chunk = links[Int(chunk)]
      chunkCount &+= 1
    }
    return chunkCount < 5
  }

  /// A chunk to put before another one.
  @inlinable
  mutating func take(before next: Int32) -> Int32 {
    if firstUnused < 0 { grow() }
    let chunk = firstUnused
    firstUnused = links[Int(chunk)]
    links[Int(chunk)] = next
    return chunk
  }

  /// Gives a chunk back and tells which one was behind it.
  @inlinable
  mutating func giveBack(_ chunk: Int32) -> Int32 {
    let next = links[Int(chunk)]
    links[Int(chunk)] = firstUnused
    firstUnused = chunk
    return next
  }

  @inlinable
  mutating func grow() {
    let larger = max(16, 2 * capacity)
    let newElements = UnsafeMutablePointer<Element>.allocate(capacity: larger * size)
    newElements.update(from: elements, count: capacity * size)
    let newLinks = UnsafeMutablePointer<Int32>.allocate(capacity: larger)
    newLinks.update(from: links, count: capacity)
    elements.deallocate()
    links.deallocate()
    elements = newElements
    links = newLinks
    for chunk in capacity..<larger { links[chunk] = Int32(chunk + 1) }
    links[larger - 1] = -1
    firstUnused = Int32(capacity)
    capacity = larger
  }
}
