internal import RandomStreams
public import Statistics

/// Walks through the unit cube that move one input at a time, each input once a walk.
///
/// The plan of Morris (Technometrics 33, 1991) with an even number of levels, which stand in the
/// middle of equal parts of the range of each input, so that no law is asked for its ends. A step
/// moves an input by half of the levels, up or down.
public struct MorrisDesign: Sendable {
  /// The points, walk after walk, `inputs + 1` each.
  public let points: [[Double]]
  /// By walk and step, which input moves and which way.
  let moves: [[(input: Int, isUp: Bool)]]
  private let inputs: Int

  /// How far a step moves an input: half of its range.
  public static let step = 0.5

  /// So many walks.
  public init(walks: Int, inputs: Int, levels: Int, seed: UInt64) {
    precondition(walks > 0 && inputs > 0, "a design has walks and inputs")
    precondition(levels > 1 && levels.isMultiple(of: 2), "the number of levels is even")
    let family = StreamFamily(seed: seed, replication: 0)
    var points: [[Double]] = []
    var moves: [[(input: Int, isUp: Bool)]] = []
    for walk in 0..<walks {
      let entity = StreamEntity(demand: 0, day: 0, index: walk, member: 0)
      var orders = family.stream(entity, .designOrder, step: 0)
      var places = family.stream(entity, .designPlace, step: 0)
      var point: [Double] = []
      var rises: [Bool] = []
      for _ in 0..<inputs {
        let level = min(levels / 2 - 1, Int(places.nextUniform() * Double(levels / 2)))
        let isUp = places.nextUniform() < 0.5
        let low = (Double(level) + 0.5) / Double(levels)
        point.append(isUp ? low : low + Self.step)
        rises.append(isUp)
      }
      points.append(point)
      let order = UnitDesign.order(of: inputs, &orders)
      for input in order {
        point[input] += rises[input] ? Self.step : -Self.step
        points.append(point)
      }
      moves.append(order.map { ($0, rises[$0]) })
    }
    self.points = points
    self.moves = moves
    self.inputs = inputs
  }

  /// The effects of each input on an outcome, per whole range of the input.
  ///
  /// `outcomes` belong to the points; a step with an outcome that is missing says nothing.
  public func effects(of outcomes: [Double?]) -> [[Double]] {
    precondition(outcomes.count == points.count, "each point has an outcome")
    var effects = [[Double]](repeating: [], count: inputs)
    for (walk, steps) in moves.enumerated() {
      for (place, move) in steps.enumerated() {
        let start = walk * (inputs + 1) + place
        guard let before = outcomes[start], let after = outcomes[start + 1] else { continue }
        effects[move.input].append((after - before) / (move.isUp ? Self.step : -Self.step))
      }
    }
    return effects
  }

  /// The effects of each input in short; nil for one without an effect.
  public func summaries(of outcomes: [Double?], confidence: Double) -> [ElementaryEffects?] {
    effects(of: outcomes).map { ElementaryEffects($0, confidence: confidence) }
  }
}
