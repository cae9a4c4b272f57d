import Statistics

/// Cells while a replication fills them.
///
/// The numbers of each tally are gathered into small groups, because a tally takes a group at less
/// than half the cost of its members. Plain memory with one owner: nothing asks whether it is
/// shared.
struct FillingBlock: ~Copyable {
  let measureCount: Int
  let counterCount: Int
  private let cellCount: Int
  private let thresholds: [Threshold]
  /// For each tally its group, of which the first so many are in use.
  private let gathered: UnsafeMutablePointer<Int64>
  private let gatheredCounts: UnsafeMutablePointer<Int>
  private let counters: UnsafeMutablePointer<Int>
  private var tallies: [Tally]

  private static let groupSize = 32

  init(cells: Int, measureCount: Int, counterCount: Int, thresholds: [Threshold]) {
    let tallyCount = cells * measureCount
    self.measureCount = measureCount
    self.counterCount = counterCount
    self.thresholds = thresholds
    cellCount = cells
    gathered = .allocate(capacity: tallyCount * Self.groupSize)
    gatheredCounts = .allocate(capacity: tallyCount)
    gatheredCounts.initialize(repeating: 0, count: tallyCount)
    counters = .allocate(capacity: cells * counterCount)
    counters.initialize(repeating: 0, count: cells * counterCount)
    tallies = Array(repeating: Tally(), count: tallyCount)
  }

  deinit {
    gathered.deallocate()
    gatheredCounts.deallocate()
    counters.deallocate()
  }

  /// Takes in one observation of a measure.
  @inline(__always)
  mutating func add(_ value: Int64, to measure: Int, in cell: Int) {
    assert(measure < measureCount && cell < cellCount, "a tally of the block")
    let tally = cell &* measureCount &+ measure
    let count = gatheredCounts[tally]
    gathered[tally &* Self.groupSize &+ count] = value
    gatheredCounts[tally] = count &+ 1
    if count &+ 1 == Self.groupSize { takeGroup(of: tally) }
  }

  /// Raises a counter.
  @inline(__always)
  mutating func count(_ amount: Int, as counter: Int, in cell: Int) {
    assert(counter < counterCount && cell < cellCount, "a counter of the block")
    counters[cell &* counterCount &+ counter] &+= amount
  }

  /// The cells with all that was taken in, cut into blocks of so many cells.
  mutating func cut(into sizes: [Int]) -> [CellBlock] {
    precondition(sizes.reduce(0, +) == cellCount, "every cell comes into a block")
    for tally in tallies.indices { takeGroup(of: tally) }
    var start = 0
    return sizes.map { size in
      let cells = start..<start + size
      start += size
      return block(of: cells)
    }
  }

  private func block(of cells: Range<Int>) -> CellBlock {
    CellBlock(
      measureCount: measureCount, counterCount: counterCount,
      tallies: Array(
        tallies[cells.lowerBound * measureCount..<cells.upperBound * measureCount]),
      counters: (cells.lowerBound * counterCount..<cells.upperBound * counterCount).map {
        counters[$0]
      })
  }

  private mutating func takeGroup(of tally: Int) {
    let group = UnsafeBufferPointer(
      start: gathered + tally * Self.groupSize, count: gatheredCounts[tally])
    tallies[tally].add(contentsOf: group)
    let (cell, measure) = tally.quotientAndRemainder(dividingBy: measureCount)
    for threshold in thresholds where threshold.measure == measure {
      let above = group.count { Double($0) > threshold.limit }
      count(above, as: threshold.counter, in: cell)
    }
    gatheredCounts[tally] = 0
  }
}
