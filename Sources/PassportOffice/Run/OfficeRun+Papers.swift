import EventKernel
import RandomStreams

/// Refusals, and papers that are not complete.
extension OfficeRun {
  /// Ends the visit of somebody whom a stage refuses or sends home for papers.
  ///
  /// Each stage decides once for a person: who passes it again after a visit for papers meets the
  /// same answer about a refusal, and has complete papers everywhere.
  mutating func endsForPapers(_ person: Int32, after stage: Int) -> Bool {
    guard let papers = stagePlans[stage].papers else { return false }
    let entity = people[seeker: person].entity
    let place = Int(stages[stage].place)
    let application = Int(people[person].record.traits.application)
    if uniform(entity, .refusal, place) < papers.refusedShare[application] {
      depart(person)
      refuse(person)
      return true
    }
    guard !people[person].errand.hasBroughtPapers,
      uniform(entity, .incomplete, place) < papers.incompleteShare
    else { return false }
    depart(person)
    sendForPapers(person, missingAt: stage, papers)
    return true
  }

  /// The end of a story without a passport.
  mutating func refuse(_ person: Int32) {
    forfeitFee(of: person)
    finish(person, fate: .refused)
  }

  /// Somebody goes home for papers and comes back to the same stage, without ticket or slot.
  private mutating func sendForPapers(
    _ person: Int32, missingAt stage: Int, _ papers: PaperRules
  ) {
    var numbers = family.stream(
      people[seeker: person].entity, .returnDay, step: Int(stages[stage].place))
    guard numbers.nextUniform() < papers.returningShare else { return refuse(person) }
    // An interview without papers does not count.
    people[person].record.interviewed = nil
    people[person].errand.hasBroughtPapers = true
    people[person].errand.access = .expected
    people[person].errand.startStage = Int32(stage)
    let days = 1 + Int(numbers.nextUniform() * Double(papers.returnWithinDays))
    goToOffice(person, notBefore: events.now.day + days)
  }
}
