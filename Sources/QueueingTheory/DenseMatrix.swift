/// A small matrix with the operations that matrix-analytic methods need.
struct DenseMatrix {
  private(set) var rows: [[Double]]

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: Array(repeating: 0, count: columns), count: rows)
  }

  static func identity(_ size: Int) -> DenseMatrix {
    var matrix = DenseMatrix(rows: size, columns: size)
    for place in 0..<size { matrix[place, place] = 1 }
    return matrix
  }

  var rowCount: Int { rows.count }
  var columnCount: Int { rows.first?.count ?? 0 }

  subscript(row: Int, column: Int) -> Double {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  static func + (left: DenseMatrix, right: DenseMatrix) -> DenseMatrix {
    var sum = left
    for row in left.rows.indices {
      for column in left.rows[row].indices { sum.rows[row][column] += right.rows[row][column] }
    }
    return sum
  }

  static func * (left: DenseMatrix, right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: left.rowCount, columns: right.columnCount)
    for row in left.rows.indices { product.rows[row] = left.rows[row] * right }
    return product
  }

  /// A row vector times a matrix.
  static func * (left: [Double], right: DenseMatrix) -> [Double] {
    var product = [Double](repeating: 0, count: right.columnCount)
    for (factor, row) in zip(left, right.rows) where factor != 0 {
      for column in row.indices { product[column] += factor * row[column] }
    }
    return product
  }

  static prefix func - (matrix: DenseMatrix) -> DenseMatrix {
    var negative = matrix
    for row in matrix.rows.indices { negative.rows[row] = matrix.rows[row].map { -$0 } }
    return negative
  }

  /// The inverse by elimination with pivots; nil for a singular matrix.
  var inverse: DenseMatrix? {
    var rest = rows
    var inverse = Self.identity(rowCount)
    for column in rows.indices {
      let pivot = (column..<rowCount).max { abs(rest[$0][column]) < abs(rest[$1][column]) }
      guard let pivot, rest[pivot][column] != 0 else { return nil }
      rest.swapAt(column, pivot)
      inverse.rows.swapAt(column, pivot)
      let scale = 1 / rest[column][column]
      for place in rows.indices {
        rest[column][place] *= scale
        inverse.rows[column][place] *= scale
      }
      for row in rows.indices where row != column && rest[row][column] != 0 {
        let factor = rest[row][column]
        for place in rows.indices {
          rest[row][place] -= factor * rest[column][place]
          inverse.rows[row][place] -= factor * inverse.rows[column][place]
        }
      }
    }
    return inverse
  }

  /// The greatest difference between two matrices of one size.
  func distance(to other: DenseMatrix) -> Double {
    zip(rows, other.rows).reduce(0) { most, pair in
      zip(pair.0, pair.1).reduce(most) { max($0, abs($1.0 - $1.1)) }
    }
  }
}
