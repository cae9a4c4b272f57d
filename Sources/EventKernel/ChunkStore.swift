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
  @inlinable static var size: Int { 32 }

  @inlinable
  subscript(chunk: Int32, offset: Int32) -> Element {
    get { elements[Int(chunk) &* Self.size &+ Int(offset)] }
    nonmutating set { elements[Int(chunk) &* Self.size &+ Int(offset)] = newValue }
  }

  /// Where the elements of a chunk stand, until the store grows.
  @inlinable
  func elements(of chunk: Int32) -> UnsafePointer<Element> {
    UnsafePointer(elements + Int(chunk) &* Self.size)
  }

  /// Turns a list that begins with a chunk round and tells the first chunk now.
  @inlinable
  func reversed(_ first: Int32) -> Int32 {
    var chunk = first
    var behind: Int32 = -1
    while chunk >= 0 {
      let next = links[Int(chunk)]
      links[Int(chunk)] = behind
      behind = chunk
      chunk = next
    }
    return behind
  }

  /// Whether a list that begins with a chunk has at most so many.
  @inlinable
  func isShort(_ first: Int32, most: Int) -> Bool {
    var chunk = first
    var count = 0
    while chunk >= 0, count <= most {
      chunk = links[Int(chunk)]
      count &+= 1
    }
    return count <= most
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
    let larger = max(16, 4 * capacity)
    let newElements = UnsafeMutablePointer<Element>.allocate(capacity: larger * Self.size)
    newElements.update(from: elements, count: capacity * Self.size)
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
