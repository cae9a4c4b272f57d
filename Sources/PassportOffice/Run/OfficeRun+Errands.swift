import EventKernel
import RandomStreams

/// From a need to a channel, and from a refusal to the next try.
extension OfficeRun {
  /// A need has arisen: what is wanted, by whom, and through which channel.
  @inline(never)
  mutating func beginErrand(of person: Int32, as recorded: RecordedNeed?) {
    drawWish(of: person, as: recorded)
    drawAwareness(of: person)
    setOut(person, wish: recorded?.firstChannel)
  }

  /// What is wanted, and by whom.
  @inline(__always)
  mutating func drawWish(of person: Int32, as recorded: RecordedNeed?) {
    drawWish(of: person, as: recorded, among: town.applicationShares)
  }

  /// What is wanted, by running sums of shares, and by whom.
  @inline(__always)
  mutating func drawWish(
    of person: Int32, as recorded: RecordedNeed?, among applications: [Double]
  ) {
    let (first, second) = family.uniforms(people[seeker: person].entity, .traits, step: 0)
    let application = recorded?.application ?? index(at: first, of: applications)
    let group = recorded?.group ?? index(at: second, of: town.groupShares)
    people[person].record.traits.application = UInt8(application)
    people[person].record.traits.group = UInt8(group)
    if town.needsInvestigation[application] {
      people[person].errand.investigation = .papers
    }
  }

  /// Whether somebody knows the app.
  @inline(__always)
  mutating func drawAwareness(of person: Int32) {
    let u = uniform(people[seeker: person].entity, .awareness, 0)
    people[person].errand.knowsApp = u < awareShare(of: person)
  }

  /// Turns somebody to the first channel.
  @inline(__always)
  mutating func setOut(_ person: Int32, wish: Channel?) {
    let channel = chosenChannel(person, wish: wish)
    people[person].record.traits.channel = channel
    people[person].record.traits.firstChannel = channel
    if channel == .app {
      startApp(for: person)
    } else {
      goToOffice(person, notBefore: town.today)
    }
  }

  /// The share of people who know the app where somebody lives, today.
  private mutating func awareShare(of person: Int32) -> Double {
    guard awareness.moves else {
      return officeState(of: person).pointee.rules.pointee.awareShare
    }
    let region = Int(people[person].record.traits.region)
    return awareness.share(ofRegion: region, onDay: max(0, town.today))
  }

  /// The channel of the first try; one that is barred is dropped if the other is an option.
  private mutating func chosenChannel(_ person: Int32, wish: Channel?) -> Channel {
    let office = officeState(of: person)
    guard office.pointee.booking != nil else { return .walkIn }
    if isWalkInOnly(person) { return .walkIn }
    if people[person].errand.onlyChannel == .app { return .app }
    if let wish { return wish }
    let shares = office.pointee.rules.pointee.appShare[Int(people[person].record.traits.group)]
    var share = people[person].errand.knowsApp ? shares.aware : shares.unaware
    if share > 0 && !mayWalkIn(person) { share = 1 }
    if share <= 0 || share >= 1 { return share > 0 ? .app : .walkIn }
    return uniform(people[seeker: person].entity, .channelChoice, 0) < share ? .app : .walkIn
  }

  /// The first entry whose running sum lies above a uniform number.
  mutating func index(at u: Double, of sums: [Double]) -> Int {
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if u < sums[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A uniform number of somebody, by purpose and step.
  mutating func uniform(_ entity: StreamEntity, _ purpose: StreamPurpose, _ step: Int) -> Double {
    var stream = family.stream(entity, purpose, step: step)
    return stream.nextUniform()
  }

  /// A length of time of somebody, by purpose and step; never negative.
  mutating func length(
    _ law: Distribution, _ entity: StreamEntity, _ purpose: StreamPurpose, _ step: Int
  ) -> SimDuration {
    var stream = family.stream(entity, purpose, step: step)
    return SimDuration(drawn: law.draw(from: &stream))
  }

  /// Tries what people do after a refusal in order; who takes nothing of it gives up.
  mutating func follow(_ refusal: Refusal, for person: Int32) {
    let office = officeState(of: person)
    let steps = nextSteps.steps(after: refusal, rules: office.pointee.ruleIndex)
    for line in 0..<steps.count where canTake(steps.first + line, person, at: office) {
      // What everybody does takes no number: each has a stream of its own, so none is missed.
      let share = steps.first[line].share
      guard
        share >= 1
          || uniform(
            people[seeker: person].entity, refusal.purpose, attempt(of: person) << 8 | line & 0xFF)
            < share
      else { continue }
      return take(steps.first + line, person, at: office, because: refusal)
    }
    giveUp(person, because: refusal)
  }

  /// The number of the last try, as far as draws have room for it.
  @inline(__always)
  private mutating func attempt(of person: Int32) -> Int {
    Int(people[seeker: person].tries) & 0xFFFF
  }

  @inline(__always)
  private mutating func canTake(
    _ step: UnsafePointer<NextStep>, _ person: Int32, at office: UnsafePointer<OfficeState>
  ) -> Bool {
    switch step.pointee.action {
    case .retry(_, _, _, let atMost):
      people[seeker: person].searches < atMost && office.pointee.booking != nil
    case .comeBack(let atMost): people[person].errand.returns < atMost
    case .walkIn: mayWalkIn(person)
    case .otherOffice(let kilometres): nextOffice(for: person, within: kilometres) != nil
    case .app: office.pointee.booking != nil && !isWalkInOnly(person)
    case .giveUp: true
    }
  }

  /// Whether somebody wants what the app does not have, or comes for others by agreement.
  mutating func isWalkInOnly(_ person: Int32) -> Bool {
    people[person].errand.onlyChannel == .walkIn
      || town.isWalkInOnly[Int(people[person].record.traits.application)]
  }

  @inline(__always)
  private mutating func take(
    _ step: UnsafePointer<NextStep>, _ person: Int32, at office: UnsafePointer<OfficeState>,
    because refusal: Refusal
  ) {
    switch step.pointee.action {
    case .retry:
      if let rule = step.pointee.retry {
        withUnsafePointer(to: rule) { retrySearch(person, at: office, by: $0) }
      }
    case .comeBack:
      people[person].errand.returns += 1
      goToOffice(person, notBefore: town.today + 1)
    case .walkIn:
      people[person].record.traits.channel = .walkIn
      goToOffice(person, notBefore: town.today)
    case .otherOffice: turnToNextOffice(person, because: refusal)
    case .app(let after):
      people[person].record.traits.channel = .app
      let delay = length(
        after, people[seeker: person].entity, .appLater, attempt(of: person))
      events.scheduleForGood(
        .town(.turnsToApp(person: person)), at: events.now + delay, rank: .elsewhere)
    case .giveUp: giveUp(person, because: refusal)
    }
  }

  private mutating func giveUp(_ person: Int32, because refusal: Refusal) {
    forfeitFee(of: person)
    switch refusal {
    case .noSlot: finishTogether(person, fate: .gaveUp)
    case .noTicket, .notAdmitted: finishTogether(person, fate: .turnedAway)
    }
  }
}
