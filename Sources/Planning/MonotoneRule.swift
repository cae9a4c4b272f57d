import Experiments
import PassportOffice

/// Whether more desks may be taken never to make a constraint harder to meet.
///
/// In a line first come, first served whoever comes is served no later for one desk more, and so is
/// a chain of such lines when every one is left in no worse order. That is not so where others are
/// called first, where people are turned away from full lines, run out of patience or are kept out
/// for want of a chair, and not for what desks cost or how busy they are.
struct MonotoneRule {
  /// Measures of which more desks never make worse what is above or below a limit.
  private static let measures: Set<Measure> = [
    .wait, .outside, .visit, .interviewDelay, .totalDelay, .bookingDelay, .searchDelay,
    .queueLength, .numberInSystem, .overtime, .completion, .served, .gaveUp, .turnedAway,
    .abandoned, .unfinished, .backlog,
  ]

  let network: OfficeNetwork
  let constraints: [Target]

  /// Whether every constraint and every line allows it.
  var holds: Bool {
    constraints.allSatisfy(Self.isRising) && stages.allSatisfy(Self.isPlain) && rulesArePlain
  }

  private var stages: [Stage] {
    network.stages + (network.town?.rules.flatMap(\.stages) ?? [])
  }

  private static func isRising(_ target: Target) -> Bool {
    guard measures.contains(target.quantity.measure) else { return false }
    return switch target.quantity.measure.wish(for: target.quantity.statistic) {
    case .less: !target.comparison.wantsMoreThanLimit
    case .more: target.comparison.wantsMoreThanLimit
    case .neither: false
    }
  }

  private static func isPlain(_ stage: Stage) -> Bool {
    stage.queue.order == .fifo && stage.queue.places == nil && stage.queue.join == nil
      && stage.patience.all.allSatisfy { $0 == nil }
  }

  private var rulesArePlain: Bool {
    network.town?.rules.allSatisfy { rules in
      rules.chairs == nil && rules.shifts.allSatisfy { $0.helps.isEmpty }
    } ?? true
  }
}
