import Statistics

/// A row of cells, each with tallies of some measures and some counters.
struct CellBlock: Sendable {
  let measureCount: Int
  let counterCount: Int
  /// Cell after cell, a tally per measure.
  fileprivate var tallies: [Tally]
  /// Cell after cell, the counters.
  fileprivate var counters: [Int]

  /// Cells in which nothing was counted.
  init(cells: Int, measureCount: Int, counterCount: Int) {
    self.init(
      measureCount: measureCount, counterCount: counterCount,
      tallies: Array(repeating: Tally(), count: cells * measureCount),
      counters: Array(repeating: 0, count: cells * counterCount))
  }

  /// Cells that are filled.
  init(measureCount: Int, counterCount: Int, tallies: [Tally], counters: [Int]) {
    self.measureCount = measureCount
    self.counterCount = counterCount
    self.tallies = tallies
    self.counters = counters
  }

  func tally(_ measure: Int, in cell: Int) -> Tally {
    tallies[cell * measureCount + measure]
  }

  func counter(_ counter: Int, in cell: Int) -> Int {
    counters[cell * counterCount + counter]
  }

  /// Adds a measure of another block with the same cells to one of this block.
  mutating func merge(_ otherMeasure: Int, of other: CellBlock, into measure: Int) {
    for cell in 0..<tallies.count / measureCount {
      tallies[cell * measureCount + measure].merge(other.tally(otherMeasure, in: cell))
    }
  }

  /// Adds the cells of another block, each to the cell that `place` names for it.
  mutating func merge(_ other: CellBlock, into place: [Int32]) {
    for (source, target) in place.enumerated() {
      for measure in 0..<measureCount {
        tallies[Int(target) * measureCount + measure]
          .merge(other.tallies[source * measureCount + measure])
      }
      for counter in 0..<counterCount {
        counters[Int(target) * counterCount + counter] +=
          other.counters[source * counterCount + counter]
      }
    }
  }
}

/// Cells at rest: what waits until the replications before it are there.
struct PackedBlock: Sendable {
  /// Cell after cell, a tally per measure.
  let tallies: [PackedTally]
  /// Cell after cell, the counters.
  let counters: [Int]

  init(_ block: CellBlock) {
    self.init(tallies: block.tallies.map { PackedTally($0) }, counters: block.counters)
  }

  init(tallies: [PackedTally], counters: [Int]) {
    self.tallies = tallies
    self.counters = counters
  }

  /// The cells, each with so many tallies and counters.
  func unpacked(measureCount: Int, counterCount: Int) -> CellBlock {
    CellBlock(
      measureCount: measureCount, counterCount: counterCount,
      tallies: tallies.map { $0.unpacked() }, counters: counters)
  }
}

/// The numbers of rows of which the totals matter: sums and counts without quantiles.
struct BlockTotals: Sendable {
  /// Of the observations of a measure in a row.
  struct Totals: Sendable {
    var sum: Int128
    var count: Int
    var zeroCount: Int
  }

  private let totals: [Totals]
  private let counters: [Int]
  private let measureCount: Int
  private let counterCount: Int

  init(_ block: CellBlock) {
    totals = block.tallies.map { Totals(sum: $0.sum, count: $0.count, zeroCount: $0.zeroCount) }
    counters = block.counters
    measureCount = block.measureCount
    counterCount = block.counterCount
  }

  func totals(of measure: Int, in row: Int) -> Totals {
    totals[row * measureCount + measure]
  }

  func counter(_ counter: Int, in row: Int) -> Int {
    counters[row * counterCount + counter]
  }
}

/// A number above which the observations of a measure are counted.
struct Threshold: Sendable {
  /// Place of the measure among those of its records.
  var measure: Int
  var statistic: Statistic
  /// In microseconds or things.
  var limit: Double
  /// The counter of the observations above.
  var counter: Int
}
