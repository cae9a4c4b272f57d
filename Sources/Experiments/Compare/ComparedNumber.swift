import PassportOffice

/// Which number of a person is compared: all of a list are taken out at once, so that nothing is
/// asked of each.
enum ComparedNumber: Sendable {
  case visitOfInterviewed
  case waitOfInterviewed
  case outsideOfInterviewed
  case interviewDelay
  case totalDelay
  case searchDelay
  case visits
  case moneyLost
  case citizenCost
  case visitOfServed
  case waitOfServed

  /// The numbers of people in their order; `PairedPerson.never` for who has none.
  func column(of people: [PairedPerson]) -> [Int64] {
    let never = PairedPerson.never
    return switch self {
    case .visitOfInterviewed: people.map { $0.isInterviewed ? $0.visit : never }
    case .waitOfInterviewed: people.map { $0.isInterviewed ? $0.wait : never }
    case .outsideOfInterviewed: people.map { $0.isInterviewed ? $0.outside : never }
    case .interviewDelay: people.map { $0.interviewed }
    case .totalDelay: people.map { $0.served }
    case .searchDelay: people.map { $0.slotGot }
    case .visits: people.map { Int64($0.visits) }
    case .moneyLost: people.map { Int64($0.moneyLost.rounded()) }
    case .citizenCost: people.map { Int64($0.citizenCost.rounded()) }
    case .visitOfServed: people.map { $0.isServed ? $0.visit : never }
    case .waitOfServed: people.map { $0.isServed ? $0.wait : never }
    }
  }
}

/// A measure of persons in `base` and of themselves in another variant.
struct ComparedColumns {
  let base: [Int64]
  let other: [Int64]

  init(_ pairs: PersonPairs, _ measure: ComparedMeasure) {
    base = measure.number.column(of: pairs.base)
    other = measure.number.column(of: pairs.other)
  }
}
