import CGLPK

/// Columns chosen so often that every row is covered as often as it has to be, at the least cost.
///
/// The set-covering model of shifts: Dantzig, "A comment on Edie's 'Traffic delays at toll booths'",
/// Operations Research 2, 1954. Each shift with each place of its break is a column of its own; the
/// implicit breaks of Aykin, "Optimal shift scheduling with multiple break windows", Management
/// Science 42, 1996, give the same optimum with fewer columns, which a single break does not need.
struct CoverProblem {
  /// How often each row is covered at least.
  var least: [Int]
  /// How often at most; nil without a limit.
  var most: Int?
  /// The rows that a column covers.
  var covers: [[Int]]
  /// The rows in which it counts against the limit.
  var occupies: [[Int]]
  /// What each use of a column costs.
  var costs: [Double]

  /// How often each column is used.
  struct Answer: Equatable {
    var counts: [Int]
    var cost: Double
    /// No choice costs less.
    var bound: Double
  }

  enum Problem: Error, Equatable {
    case infeasible
    case unsolved(String)
  }

  /// Rows that have to be covered and that no column covers.
  var uncovered: [Int] {
    let covered = Set(covers.joined())
    return least.indices.filter { least[$0] > 0 && !covered.contains($0) }
  }

  /// The cheapest choice, or the best that is found within the time; of equally cheap ones one with
  /// the fewest uses.
  func solved(
    milliseconds: Int, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Problem) -> Answer {
    guard uncovered.isEmpty else { throw .infeasible }
    guard least.contains(where: { $0 > 0 }), !covers.isEmpty else {
      return Answer(counts: covers.map { _ in 0 }, cost: 0, bound: 0)
    }
    var x = [Double](repeating: 0, count: covers.count)
    let found = Self.search(model, milliseconds: milliseconds, isCancelled: isCancelled, &x)
    switch found.end {
    case WHOLE_NUMBER_OPTIMAL, WHOLE_NUMBER_STOPPED: break
    case WHOLE_NUMBER_INFEASIBLE: throw .infeasible
    case WHOLE_NUMBER_FAILED: throw .unsolved(Self.words(of: found))
    default: throw .unsolved("time limit")
    }
    let counts = x.map { Int($0.rounded()) }
    let cost = zip(counts, costs).reduce(0) { $0 + Double($1.0) * $1.1 }
    let isOptimal = found.end == WHOLE_NUMBER_OPTIMAL
    return Answer(counts: counts, cost: cost, bound: isOptimal ? cost : min(cost, found.bound))
  }

  /// The cost of a use beyond that of the column, as a part of the greatest: it breaks ties alone.
  private static let tieBreak = 1e-6

  private struct Model {
    var least: [Double]
    var most: [Double]
    var costs: [Double]
    var rows: [Int32] = []
    var columns: [Int32] = []
    var values: [Double] = []
    var milliseconds: Int32 = 0
  }

  private var model: Model {
    let people = Double(least.reduce(0, +))
    let extra = Self.tieBreak * (costs.max() ?? 0)
    var model = Model(
      least: least.map(Double.init), most: least.map { _ in people },
      costs: costs.map { $0 + extra })
    add(covers, from: 0, to: &model)
    if let most {
      model.least += least.map { _ in 0 }
      model.most += least.map { _ in Double(most) }
      add(occupies, from: least.count, to: &model)
    }
    return model
  }

  private func add(_ sets: [[Int]], from first: Int, to model: inout Model) {
    for (column, rows) in sets.enumerated() {
      for row in rows {
        model.rows.append(Int32(first + row + 1))
        model.columns.append(Int32(column + 1))
        model.values.append(1)
      }
    }
  }

  private final class StopQuestion {
    let isCancelled: @Sendable () -> Bool
    init(_ isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }
  }

  private static func search(
    _ model: Model, milliseconds: Int, isCancelled: @escaping @Sendable () -> Bool,
    _ x: inout [Double]
  ) -> whole_number_answer {
    let question = StopQuestion(isCancelled)
    var problem = whole_number_problem()
    problem.row_count = Int32(model.least.count)
    problem.column_count = Int32(model.costs.count)
    problem.entry_count = Int32(model.values.count)
    problem.milliseconds = Int32(milliseconds)
    problem.stops = { context in
      guard let context else { return 0 }
      return Unmanaged<StopQuestion>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 1 : 0
    }
    problem.context = Unmanaged.passUnretained(question).toOpaque()
    return withExtendedLifetime(question) {
      model.least.withUnsafeBufferPointer { least in
        model.most.withUnsafeBufferPointer { most in
          model.costs.withUnsafeBufferPointer { costs in
            model.rows.withUnsafeBufferPointer { rows in
              model.columns.withUnsafeBufferPointer { columns in
                model.values.withUnsafeBufferPointer { values in
                  problem.row_least = least.baseAddress
                  problem.row_most = most.baseAddress
                  problem.costs = costs.baseAddress
                  problem.rows = rows.baseAddress
                  problem.columns = columns.baseAddress
                  problem.values = values.baseAddress
                  return x.withUnsafeMutableBufferPointer {
                    solve_whole_numbers(&problem, $0.baseAddress)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func words(of answer: whole_number_answer) -> String {
    withUnsafeBytes(of: answer.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 && $0 != 10 }, as: UTF8.self)
    }
  }
}
