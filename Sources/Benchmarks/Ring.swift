/// A line of fixed room, first in, first out.
struct Ring<Element: BitwiseCopyable> {
  private var elements: [Element?]
  private let mask: Int
  private var first = 0
  private var count = 0

  init(minimumCapacity: Int) {
    var capacity = 1
    while capacity < minimumCapacity { capacity *= 2 }
    elements = Array(repeating: nil, count: capacity)
    mask = capacity - 1
  }

  mutating func append(_ element: Element) {
    precondition(count <= mask, "the line is longer than its room")
    elements[(first + count) & mask] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = elements[first]
    first = (first + 1) & mask
    count -= 1
    return element
  }
}
