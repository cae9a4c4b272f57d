/// A model of the reference as a scenario, and what is read off its results.
public struct SimulatedCase: Sendable {
  /// The name of the instance.
  var id: String
  /// The scenario without `name` and `experiment`.
  var scenario: String
  /// Replications of the short form; the long form takes more where the error demands it.
  var replications: Int
  /// By quantity.
  var readings: [String: Reading]
  /// Why quantities of the model are not read off, by quantity.
  var leftOut: [String: String] = [:]
  /// How it is expressed, as the reports of a validation name it.
  var kind = Check.simulation
  /// Scopes by which results are wanted besides the usual ones, as `outcome`.
  var scopes: [String] = []
}

/// Models that are written as scenarios in one way.
struct CaseFamily: Sendable {
  /// The names of the models, as `M/M/c`.
  var models: Set<String>
  /// The scenario of an instance; nil if it cannot be expressed, which `leftOut` must explain.
  var translate: @Sendable (ReferenceModel) -> SimulatedCase?
}

extension CaseFamily {
  /// All families, each in a file of its own.
  static let all: [CaseFamily] =
    [
      .plainQueues, .lossQueues, .impatientQueues, .balkingQueues, .infiniteDesks, .priorities,
      .batchArrivals, .jacksonNetwork, .closedNetwork, .feedback, .investigation, .disciplines,
      .generalQueues, .vacations, .walkInClinic, .treatmentCentre,
    ] + finiteHorizon

  /// Models that an office means as well: people, slots and days of a dated calendar.
  static let offices: [CaseFamily] = [
    .quotaOfOffice, .weekOfOffice, .overbookedOffice, .windowOfOffice, .unpunctualOffice,
  ]

  /// The scenario of a model as an office, beside another one, if the office means the same.
  static func office(of model: ReferenceModel) -> SimulatedCase? {
    let families = offices.lazy.filter { $0.models.contains(model.name) }
    var simulated = families.compactMap { $0.translate(model) }.first
    simulated?.id += "-office"
    simulated?.kind = Check.office
    return simulated
  }

  /// The scenario of a model, if any family has one.
  static func translation(of model: ReferenceModel) -> SimulatedCase? {
    let families = all.lazy.filter { $0.models.contains(model.name) }
    var simulated = families.compactMap { $0.translate(model) }.first
    if let replications = CaseSize.steady[model.id] { simulated?.replications = replications }
    return simulated
  }
}
