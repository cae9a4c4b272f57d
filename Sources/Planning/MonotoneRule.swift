import Experiments
import PassportOffice

/// Whether more desks may be taken never to make a constraint harder to meet.
///
/// In a line first come, first served whoever comes is served no later for one desk more, and so is
/// a chain of such lines when every one is left in no worse order. That is not so where others are
/// called first, where people are turned away from full lines, run out of patience or are kept out
/// for want of a chair, and not for what desks cost or how busy they are. Nor is it so of one line
/// by itself that others lead to: more desks there send it a crowd.
struct MonotoneRule {
  /// Measures of which more desks never make worse what is above or below a limit.
  private static let measures: Set<Measure> = [
    .wait, .outside, .visit, .interviewDelay, .totalDelay, .bookingDelay, .searchDelay,
    .queueLength, .numberInSystem, .overtime, .completion, .served, .gaveUp, .turnedAway,
    .abandoned, .unfinished, .backlog,
  ]

  let constraints: [Target]

  /// Whether every constraint and every line of a network allows it.
  func holds(in network: OfficeNetwork) -> Bool {
    constraints.allSatisfy { Self.isRising($0) && !looksBehindDesks($0.quantity, network) }
      && network.allStages.allSatisfy(Self.isPlain) && Self.hasPlainRules(network)
  }

  private static func isRising(_ target: Target) -> Bool {
    guard measures.contains(target.quantity.measure) else { return false }
    return switch target.quantity.measure.wish(for: target.quantity.statistic) {
    case .less: !target.comparison.wantsMore
    case .more: target.comparison.wantsMore
    case .neither: false
    }
  }

  /// Whether it is about single lines, and one of them is reached from other desks.
  private func looksBehindDesks(_ quantity: Quantity, _ network: OfficeNetwork) -> Bool {
    let names = quantity.scope.filter { $0.key == .stage }.map(\.value)
    guard !names.isEmpty || quantity.by.contains(.stage) else { return false }
    let reached = network.stages.enumerated().flatMap { number, stage -> [StageID] in
      guard case .desks = stage.work else { return [] }
      return stage.routes.compactMap(\.to).filter { $0 != number }
    }
    return reached.contains { names.isEmpty || names.contains(network.names.stages[$0]) }
  }

  private static func isPlain(_ stage: Stage) -> Bool {
    stage.queue.order == .fifo && stage.queue.places == nil && stage.queue.join == nil
      && stage.patience.all.allSatisfy { $0 == nil }
  }

  private static func hasPlainRules(_ network: OfficeNetwork) -> Bool {
    network.town?.rules.allSatisfy { rules in
      rules.chairs == nil && rules.shifts.allSatisfy { $0.helps.isEmpty }
    } ?? true
  }
}

extension MonotoneRule {
  /// Whether it holds in a scenario, and with each of the options that are not numbers of desks.
  ///
  /// Of options that are numbers the least and the greatest are looked at; one that makes no valid
  /// scenario is no plan.
  func holds(
    in base: OfficeNetwork, decisions: [Decision], source: ModelSource
  ) -> Bool {
    guard holds(in: base) else { return false }
    return decisions.filter { !$0.isDesks }.allSatisfy { decision in
      let texts = decision.options.map(\.text)
      let areNumbers = texts.allSatisfy { Double($0) != nil }
      let looked = areNumbers ? [texts[0], texts[texts.count - 1]] : texts
      return looked.allSatisfy { text in
        do {
          let setting = Setting(path: decision.path, text: text)
          return try source.variants([setting]).first.map { holds(in: $0.network) } ?? true
        } catch {
          return true
        }
      }
    }
  }
}
