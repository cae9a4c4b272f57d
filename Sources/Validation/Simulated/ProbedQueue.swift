/// A queue that is looked at on some instants, as a scenario.
///
/// A probe comes at each of the instants: somebody without work and without patience, who is served
/// exactly if a desk is free and leaves no trace either way.
struct ProbedQueue {
  /// An instant of the reference.
  struct Instant {
    /// As the quantities of the reference write it.
    var name: String
    /// Minutes since the start of the scenario.
    var minutes: Double

    /// As the statistics of the results write it.
    var statistic: String { "at(\(text))" }
    fileprivate var text: String { "\(minutes.written) min" }
  }

  /// The value of `calendar`.
  var calendar: String
  /// The value of `rate`.
  var rate: String
  /// The value of `desks`.
  var desks: String
  /// The law of service.
  var service: String
  /// The law of patience, if there is one.
  var patience: String?
  /// Probabilities to join by number waiting, if that matters.
  var join: [Double] = []
  /// When a probe comes and the state is sampled.
  var instants: [Instant]
  /// When the state is sampled too, but nobody comes.
  var close: Instant?

  /// Everybody who is no probe.
  static let people = ["class": "all"]

  /// The scenario.
  var scenario: String {
    let probes = instants.enumerated().map { place, instant in
      "  - {id: probe\(place), class: probe\(place), appointments: {at: [\(instant.text)]}}\n"
    }
    let queue = join.isEmpty ? "" : "\n    queue: {join: [\(join.written())]}"
    let samples = (instants + [close].compactMap { $0 }).map(\.text).joined(separator: ", ")
    let lasting = patience.map { "all: \($0), " } ?? ""
    return """
      calendar: \(calendar)
      demand:
        - {id: all, class: all, rate: \(rate)}
      \(probes.joined())stages:
        - id: desk
          desks: \(desks)
          service: {by_class: {all: \(service), default: 0 min}}
          patience: {by_class: {\(lasting)\(probeClasses)}}\(queue)
      output: {sample_at: [\(samples)]}
      """
  }

  private var probeClasses: String {
    instants.indices.map { "probe\($0): 0 min" }.joined(separator: ", ")
  }

  /// How the state at an instant is read off; nil of other quantities.
  func reading(_ quantity: String) -> Reading? {
    for (place, instant) in instants.enumerated() {
      switch quantity {
      case "E_N(\(instant.name))": return .estimate("number_in_system", instant.statistic)
      case "E_Q(\(instant.name))": return .estimate("queue_length", instant.statistic)
      case "P(N(\(instant.name))>=c)", "P(allbusy,\(instant.name))",
        "P(delay,\(instant.name))":
        return .estimate("served", "share", ["class": "probe\(place)"], times: -1, plus: 1)
      case "P(N(\(instant.name))=0)": return nil
      default: continue
      }
    }
    guard let close, quantity == "E_N_at_close" else { return nil }
    return .estimate("number_in_system", close.statistic)
  }

  /// The instants that the quantities of a model speak of, `offset` minutes later.
  static func instants(of model: ReferenceModel, offset: Double = 0) -> [Instant] {
    let names = model.rows.compactMap { ReferenceModel.argument(of: $0.quantity, "E_N") }
    return names.compactMap { name in
      Double(name).map { Instant(name: name, minutes: $0 + offset) }
    }
  }

  /// Values that hold for `length` minutes each, as a list of a scenario.
  static func steps(_ values: [String], length: Double, key: String) -> String {
    let points = values.enumerated().map { place, value in
      "{at: \((Double(place) * length).written) min, \(key): \(value)}"
    }
    return "[\(points.joined(separator: ", "))]"
  }
}
