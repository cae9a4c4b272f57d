/// Where a scenario is run: points with a value for each of several paths.
public struct SweepDesign: Sendable, Equatable {
  /// How points are chosen.
  public enum Kind: String, CaseIterable, Sendable {
    /// Every combination of values.
    case grid
    /// The file as it stands, then each path alone with each of its values.
    case oneAtATime = "one-at-a-time"
    /// So many points, of which each path has one in every equal part of its range.
    case latinHypercube = "latin-hypercube"
    /// So many points of Sobol's sequence.
    case sobol
  }

  /// Why there is no such design.
  public enum Problem: Error, Equatable {
    case tooManyPoints
    case samePathTwice(path: String)
    /// Sobol's sequence has no more dimensions.
    case tooManyPaths(count: Int, most: Int)
  }

  /// The paths, one column each.
  public let paths: [String]
  /// By point and path, the value; nil for that of the file.
  public let points: [[String?]]

  /// The most points.
  public static let mostPoints = 100_000

  /// Points from elsewhere, such as a table.
  public init(paths: [String], points: [[String?]]) {
    let isWhole = points.allSatisfy { $0.count == paths.count }
    precondition(isWhole, "a point has a place for each path")
    self.paths = paths
    self.points = points
  }

  /// The points of a kind; `count` is the number of points, or of values of a range in a grid and
  /// one at a time.
  public init(
    _ varied: [VariedPath], _ kind: Kind, count: Int, seed: UInt64
  ) throws(Problem) {
    precondition(!varied.isEmpty && count > 0, "a design varies something")
    paths = varied.map(\.path)
    for (place, path) in paths.enumerated() where paths[..<place].contains(path) {
      throw .samePathTwice(path: path)
    }
    switch kind {
    case .grid: points = try Self.grid(varied.map { $0.levels(count) })
    case .oneAtATime: points = Self.oneAtATime(varied.map { $0.levels(count) })
    case .latinHypercube:
      points = Self.points(
        of: varied, at: UnitDesign.latinHypercube(count, inputs: varied.count, seed: seed))
    case .sobol:
      guard varied.count <= UnitDesign.mostSobolInputs else {
        throw .tooManyPaths(count: varied.count, most: UnitDesign.mostSobolInputs)
      }
      points = Self.points(of: varied, at: UnitDesign.sobol(count, inputs: varied.count))
    }
    guard points.count <= Self.mostPoints else { throw .tooManyPoints }
  }

  /// The settings of each point.
  public var settings: [[Setting]] {
    points.map { point in
      zip(paths, point).compactMap { path, text in text.map { Setting(path: path, text: $0) } }
    }
  }

  /// The last path changes fastest.
  private static func grid(_ levels: [[String]]) throws(Problem) -> [[String?]] {
    var points: [[String?]] = [[]]
    for values in levels {
      guard points.count * values.count <= mostPoints else { throw .tooManyPoints }
      points = points.flatMap { point in values.map { point + [$0] } }
    }
    return points
  }

  private static func oneAtATime(_ levels: [[String]]) -> [[String?]] {
    let file = [String?](repeating: nil, count: levels.count)
    let moved = levels.enumerated().flatMap { place, values in
      values.map { value in
        var point = file
        point[place] = value
        return point
      }
    }
    return [file] + moved
  }

  private static func points(of varied: [VariedPath], at units: [[Double]]) -> [[String?]] {
    units.map { unit in zip(varied, unit).map { $0.value(at: $1) } }
  }
}
