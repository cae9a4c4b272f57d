/// The rows of a set of keys, and the cells of a cube that each of them gathers.
struct ScopeTable: Sendable {
  let set: ScopeSet
  let rows: [ScopeRow]
  /// For each cell of the cube its row.
  let rowOfCell: [Int32]
}

/// The words that restrict a row.
struct ScopeRow: Sendable {
  /// In the order of the keys.
  let scope: [ScopePart]
  /// Gets a row in the output even where nothing was observed.
  let isExpected: Bool
}

/// A dense table of cells, one for each combination of words of its axes.
struct Cube: Sendable {
  let axes: [ScopeAxis]
  /// How far apart in the table neighbours along each axis lie.
  let strides: [Int]
  let cellCount: Int
  let tables: [ScopeTable]

  /// The last axis varies fastest; the sets use no other keys than those of the axes.
  init(axes: [ScopeAxis], sets: [ScopeSet]) {
    var strides = [Int](repeating: 1, count: axes.count)
    for place in axes.indices.dropLast().reversed() {
      strides[place] = strides[place + 1] * axes[place + 1].labels.count
    }
    self.axes = axes
    self.strides = strides
    cellCount = axes.reduce(1) { $0 * $1.labels.count }
    tables = sets.map { ScopeTable(set: $0, axes: axes, strides: strides) }
  }

  /// The distance of neighbours along a key, 0 where it is no axis.
  func stride(of key: ScopeKey) -> Int {
    axes.firstIndex { $0.key == key }.map { strides[$0] } ?? 0
  }
}

extension ScopeTable {
  init(set: ScopeSet, axes: [ScopeAxis], strides: [Int]) {
    let places = axes.indices.filter { set.contains(axes[$0].key) }
    self.set = set
    rows = places.reduce([ScopeRow(scope: [], isExpected: true)]) { rows, place in
      rows.flatMap { row in
        axes[place].labels.indices.map { word in
          ScopeRow(
            scope: row.scope + [ScopePart(key: axes[place].key, value: axes[place].labels[word])],
            isExpected: row.isExpected && axes[place].expected.contains(word))
        }
      }
    }
    let cellCount = axes.reduce(1) { $0 * $1.labels.count }
    rowOfCell = (0..<cellCount).map { cell in
      Int32(
        places.reduce(0) { row, place in
          row * axes[place].labels.count + cell / strides[place] % axes[place].labels.count
        })
    }
  }
}
