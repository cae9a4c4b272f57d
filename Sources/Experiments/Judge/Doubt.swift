/// What may be wrong with the numbers of a study; the order is that of the codes.
enum Doubt: Sendable {
  case fewReplications(count: Int)
  case unfinishedPeople(variant: String, share: Double)
  case demandExceedsCapacity(variant: String, first: Double, last: Double)
  case targetUndecided(target: String)
  case targetWithoutInterval(target: String, replications: Int)
  case targetUnobserved(target: String)
  case precisionMissed(percent: Double, replications: Int)
  case otherCitizens(variant: String)
  case unmatchedPeople(variant: String, count: Int)
  case interrupted(replications: Int, planned: Int)
  case overtimeEveryDay(variant: String, minutes: Double)
  case targetBlind(target: String, share: Double)
  case warmUpTooShort(variant: String)

  /// Stays the same for ever.
  var code: String {
    switch self {
    case .fewReplications: "C01"
    case .unfinishedPeople: "C02"
    case .demandExceedsCapacity: "C03"
    case .targetUndecided, .targetWithoutInterval: "C04"
    case .targetUnobserved: "C05"
    case .precisionMissed: "C06"
    case .otherCitizens: "C07"
    case .unmatchedPeople: "C08"
    case .interrupted: "C09"
    case .overtimeEveryDay: "C10"
    case .targetBlind: "C11"
    case .warmUpTooShort: "C12"
    }
  }

  /// The doubt with its numbers, and what to do about it.
  var text: String {
    switch self {
    case .fewReplications(let count):
      "Intervals from \(count) replication\(count == 1 ? "" : "s") are rough or do not exist; "
        + "run at least 10."
    case .unfinishedPeople(let variant, let share):
      "\(percent(share)) of the people of \(variant) were not done when the run ended, so times "
        + "are too short; follow them longer, or look whether demand exceeds capacity."
    case .demandExceedsCapacity(let variant, let first, let last):
      "Demand exceeds capacity in \(variant): on average \(rounded(first)) people were present "
        + "in the first quarter of the window and \(rounded(last)) in the last; the numbers "
        + "depend on its length. Add desks or take less demand."
    case .targetUndecided(let target):
      "The interval holds the limit of the target \(target); run more replications."
    case .targetWithoutInterval(let target, 1):
      "One replication gives no interval by which to judge the target \(target); run at least 10."
    case .targetWithoutInterval(let target, _):
      "The target \(target) has no interval to be judged by and can only fail; ask for a mean, a "
        + "share or a quantile."
    case .targetUnobserved(let target):
      "Nothing was observed that the target \(target) is about; look at its words."
    case .precisionMissed(let percent, let replications):
      "After \(replications) replications the half-widths are not yet within \(rounded(percent)) %; "
        + "raise at_most or ask for less precision."
    case .otherCitizens(let variant):
      "Arrivals with an interarrival law are other people under another law: the differences of "
        + "\(variant) to base are those of two towns unless the law is the same."
    case .unmatchedPeople(let variant, let count):
      "\(count) people are counted in only one of base and \(variant); the differences are over "
        + "the others."
    case .interrupted(let replications, let planned):
      "Stopped after \(replications) of at most \(planned) replications."
    case .overtimeEveryDay(let variant, let minutes):
      "In \(variant) the last person leaves on average \(rounded(minutes)) min after closing: the "
        + "office copes only by overtime. Open more desks, admit fewer people a day, or send "
        + "people home at closing."
    case .targetBlind(let target, let share):
      "The target \(target) passes, but \(percent(share)) of the people of base were never served, "
        + "and it says little or nothing of them; set a target on share(served) too."
    case .warmUpTooShort(let variant):
      "The window of \(variant) is too short to tell when its queue has forgotten the start, so "
        + "the numbers may still depend on it; measure at least four times longer."
    }
  }

  /// The form in which it is handed on.
  var caution: Caution { Caution(code: code, text: text) }

  private func percent(_ share: Double) -> String { "\(rounded(100 * share)) %" }

  private func rounded(_ number: Double) -> String {
    let tenths = (number * 10).rounded() / 10
    return tenths == tenths.rounded() && tenths.magnitude < 1e15 ? "\(Int(tenths))" : "\(tenths)"
  }
}
