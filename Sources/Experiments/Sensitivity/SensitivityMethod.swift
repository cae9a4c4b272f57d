/// How it is found out which inputs an answer rests on.
public enum SensitivityMethod: String, CaseIterable, Sendable {
  /// Each input alone at a low and at a high value.
  case tornado
  /// Walks that move one input at a time, from many starts (Morris).
  case morris
  /// Shares of the variance (Sobol).
  case sobol

  /// Walks or rows where nobody says how many; none of a tornado.
  public var usualSize: Int {
    switch self {
    case .tornado: 1
    case .morris: 10
    case .sobol: 64
    }
  }
}

/// The points at which a scenario is run to see what its inputs do.
public struct SensitivityDesign: Sendable {
  /// The method with what reads its outcomes.
  enum Plan: Sendable {
    case tornado
    case morris(MorrisDesign)
    case sobol(SaltelliDesign)
  }

  /// How far out the ends of a tornado are: so much of what the value may be lies below and above.
  public static let tail = 0.05

  /// The method.
  public let method: SensitivityMethod
  /// What is varied.
  public let inputs: [UncertainInput]
  /// The settings of each point.
  public let settings: [[Setting]]
  let plan: Plan

  /// The design of a method; `size` is the number of walks or rows.
  public init(
    _ method: SensitivityMethod, inputs: [UncertainInput], size: Int, seed: UInt64
  ) {
    precondition(!inputs.isEmpty, "a study of inputs has inputs")
    self.method = method
    self.inputs = inputs
    let points: [[Double]]
    switch method {
    case .tornado:
      plan = .tornado
      settings =
        [[]] + inputs.flatMap { [$0.settings(at: Self.tail), $0.settings(at: 1 - Self.tail)] }
      return
    case .morris:
      let design = MorrisDesign(walks: size, inputs: inputs.count, levels: 4, seed: seed)
      (plan, points) = (.morris(design), design.points)
    case .sobol:
      let design = SaltelliDesign(rows: size, inputs: inputs.count, isEven: true, seed: seed)
      (plan, points) = (.sobol(design), design.points)
    }
    settings = points.map { point in
      zip(inputs, point).flatMap { $0.settings(at: $1) }
    }
  }
}
