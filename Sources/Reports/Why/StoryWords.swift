import EventKernel
import Experiments
import PassportOffice

/// The words for what happens to people.
struct StoryWords: Sendable {
  let clock: StoryClock
  let names: NetworkNames
  let isOffice: Bool

  init(_ network: OfficeNetwork) {
    clock = StoryClock(network)
    names = network.names
    isOffice = network.town != nil
  }

  /// A line of a story.
  func text(_ line: StoryLine) -> Wording {
    let text = text(of: line.happening, at: line.at)
    guard line.more > 0 else { return text }
    let until = clock.moment(line.until, from: line.at)
    return Wording(
      en: "\(text); tries \(line.more) more times until \(until) with the same result",
      id: "\(text); mencoba \(line.more) kali lagi sampai \(until) dengan hasil sama")
  }

  /// What happened, by where it did.
  private func text(of happening: Happening, at now: SimInstant) -> Wording {
    switch happening {
    case .needArises, .turnsTo, .turnsToOffice, .findsNoSlot, .getsSlot, .movesSlot, .keepsSlot,
      .losesSlot, .beginsPayment, .paysInVain, .pays, .losesFee, .willComeAgain:
      errand(happening, at: now)
    case .comes, .isTurnedAway, .entersBuilding, .isSentHome, .isSentForPapers, .leaves,
      .isInvestigated, .awaitsPassport, .passportIsReady, .ends:
      visit(happening, at: now)
    case .joinsLine, .desksChange, .systemChanges, .isServed, .serviceChanges, .serviceEnds,
      .timePasses, .leavesLine:
      stop(happening)
    }
  }

  /// A length of time, such as `12.3 min`.
  func length(_ duration: SimDuration) -> Wording {
    let seconds = Double(duration.microseconds) / 1e6
    if seconds < 60 {
      let number = ShownNumber.fixed(seconds, decimals: 0)
      return Wording(en: "\(number) s", id: "\(number) detik")
    }
    return ShownNumber.text(duration.minutes, unit: "min")
  }

  /// An amount of money.
  func money(_ amount: Double) -> Wording {
    "\(ShownNumber.fixed(amount, decimals: 0)) \(names.currency)"
  }

  /// The name of a stage.
  func stage(_ stage: Int) -> String { names.stages[stage] }
}
