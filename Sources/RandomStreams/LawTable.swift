import Synchronization

/// The lists of a law that does not fit into three numbers.
///
/// A pointer to lists that are never changed and never freed. That makes a `Distribution` plain
/// bytes: drawing from one in an array touches no reference count, which threads would share.
/// Equal lists are stored once, so the memory kept is that of the different tables of a process.
@usableFromInline
struct LawTable: Equatable, BitwiseCopyable, @unchecked Sendable {
  private struct Lists: Hashable, BitwiseCopyable {
    let values: UnsafeBufferPointer<Double>
    let shares: UnsafeBufferPointer<Double>
    let cumulative: UnsafeBufferPointer<Double>
    let components: UnsafeBufferPointer<Distribution>

    static func == (a: Lists, b: Lists) -> Bool {
      a.values.elementsEqual(b.values) && a.shares.elementsEqual(b.shares)
        && a.components.elementsEqual(b.components)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(components.count)
      for value in values { hasher.combine(value) }
      for share in shares { hasher.combine(share) }
    }

    func deallocate() {
      values.deallocate()
      shares.deallocate()
      cumulative.deallocate()
      components.deallocate()
    }
  }

  private struct Known: @unchecked Sendable {
    var tables: [Lists: UnsafePointer<Lists>] = [:]
  }

  private static let known = Mutex(Known())

  private let lists: UnsafePointer<Lists>

  /// The table with these lists; shares add up to 1 but for rounding.
  init(values: [Double], shares: [Double], components: [Distribution]) {
    var total = 0.0
    var sums: [Double] = []
    for share in shares {
      total += share
      sums.append(total)
    }
    if !sums.isEmpty { sums[sums.count - 1] = 1 }
    let candidate = Lists(
      values: Self.permanent(values), shares: Self.permanent(shares),
      cumulative: Self.permanent(sums), components: Self.permanent(components))
    self = Self.known.withLock { known in
      if let lists = known.tables[candidate] {
        candidate.deallocate()
        return LawTable(lists: lists)
      }
      let lists = UnsafeMutablePointer<Lists>.allocate(capacity: 1)
      lists.initialize(to: candidate)
      known.tables[candidate] = UnsafePointer(lists)
      return LawTable(lists: UnsafePointer(lists))
    }
  }

  private init(lists: UnsafePointer<Lists>) {
    self.lists = lists
  }

  private static func permanent<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(fromContentsOf: elements)
    return UnsafeBufferPointer(buffer)
  }

  var values: UnsafeBufferPointer<Double> { lists.pointee.values }

  var shares: UnsafeBufferPointer<Double> { lists.pointee.shares }

  var components: UnsafeBufferPointer<Distribution> { lists.pointee.components }

  /// The entry that a uniform number on (0, 1) selects.
  func index(at uniform: Double) -> Int {
    let cumulative = lists.pointee.cumulative
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if uniform < cumulative[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The same lists with every value multiplied.
  func scaled(by factor: Double) -> LawTable {
    LawTable(
      values: values.map { $0 * factor }, shares: Array(shares),
      components: components.map { $0.scaled(by: factor) })
  }

  @usableFromInline
  static func == (a: LawTable, b: LawTable) -> Bool { a.lists == b.lists }
}
