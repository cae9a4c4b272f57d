public import EventKernel

/// Something that happened to one person.
public enum Happening: Equatable, Sendable {
  // Away from the office.
  /// The need arose.
  case needArises(Circumstances)
  /// A way to the office is chosen, or another one than before.
  case turnsTo(Channel)
  /// Another office is tried, an index into `NetworkNames.offices`.
  case turnsToOffice(Int)
  /// A try to get a slot fails, so long after the app was opened.
  case findsNoSlot(SearchFailure, after: SimDuration)
  /// A slot is got, so long after the app was opened.
  case getsSlot(at: SimInstant, after: SimDuration)
  /// A later slot is taken in place of the one held.
  case movesSlot(from: SimInstant, to: SimInstant)
  /// A later slot is looked for in vain; the one held is kept.
  case keepsSlot(at: SimInstant)
  /// The slot held is gone.
  case losesSlot(at: SimInstant, SlotLoss)
  /// A payment begins.
  case beginsPayment
  /// A payment will go wrong: so much is lost and has to be paid once more.
  case paysInVain(Double)
  /// The fee is paid.
  case pays(Double)
  /// What was paid is lost.
  case losesFee(Double)
  /// Comes again on another day.
  case willComeAgain

  // At the door.
  /// Stands before the building; in a plain queue: arrives.
  case comes(VisitReason)
  /// Goes away from the door.
  case isTurnedAway(DoorReason)
  /// Is let in, after so long outside.
  case entersBuilding(outside: SimDuration)

  // In line and at desks; stages are indices into `OfficeNetwork.stages`.
  /// Joins a line.
  case joinsLine(stage: Int, LineAhead)
  /// The desks of the line that somebody stands in change.
  case desksChange(stage: Int, open: Int)
  /// The system that the desks need fails or works again.
  case systemChanges(stage: Int, works: Bool)
  /// A service begins.
  case isServed(stage: Int, ServiceStart)
  /// The service in hand is interrupted, or goes on.
  case serviceChanges(stage: Int, goesOn: Bool)
  /// A service is over.
  case serviceEnds(stage: Int)
  /// Time passes without a desk, or has passed.
  case timePasses(stage: Int, isOver: Bool)
  /// Loses patience and leaves a line.
  case leavesLine(stage: Int, wait: SimDuration)

  // The end of a visit.
  /// Sent home for today, to come first on the next open day; the wait so far, if any.
  case isSentHome(stage: Int, wait: SimDuration?)
  /// Has to bring papers.
  case isSentForPapers(stage: Int)
  /// Leaves the building.
  case leaves(VisitTotal)
  /// The next visit of an investigation is settled, or waits for a decision.
  case isInvestigated(InvestigationVisit)
  /// The interview is held and the passport will be made.
  case awaitsPassport
  /// The passport is made and can be collected.
  case passportIsReady
  /// The story is over.
  case ends(Fate)
}

/// What is known of somebody when their need arises, besides their traits.
public struct Circumstances: Equatable, Sendable {
  /// Knows the app.
  public var knowsApp: Bool
  /// How many others of the family go with them.
  public var companions: Int
  /// To the nearest office, one way; nil where nobody knows it.
  public var kilometres: Double?
}

/// Why a try to get a slot fails.
public enum SearchFailure: Equatable, Sendable {
  /// Nothing is free; the last release of the office that sold out, and after how long.
  case noneFree(released: SimInstant?, goneAfter: SimDuration?)
  /// Something is free, but nothing that they take.
  case noneSuits
  /// The app is down.
  case appIsDown
  /// Too many want to be let into the app.
  case appIsFull
  /// The session broke off.
  case sessionBroke
}

/// Why a slot is gone.
public enum SlotLoss: Equatable, Sendable {
  /// Not paid in time.
  case unpaid
  /// Given up.
  case givenUp
  /// Did not come.
  case missed
  /// Came too late.
  case tooLate
}

/// Why somebody comes.
public enum VisitReason: Equatable, Sendable {
  /// In a plain queue.
  case arrival
  /// With an appointment.
  case slot(SimInstant)
  /// Without one.
  case walkIn
  /// Expected today, as with papers that were missing.
  case expected
  /// Was sent home, and comes before all others.
  case returning
  /// The next visit of an investigation.
  case investigation(InvestigationVisit)
  /// To collect the passport.
  case collection
}

/// Why somebody goes away from the door.
public enum DoorReason: Equatable, Sendable {
  case notAdmitted, noTicket, tooLate, doorsAreClosed
}

/// A visit of an investigation after the first one.
public enum InvestigationVisit: Equatable, Sendable {
  case interview, photo
}

/// The line that somebody joins.
public struct LineAhead: Equatable, Sendable {
  /// Others in the line.
  public var waiting: Int
  /// Those of them who are called before; nil where the order depends on more than places.
  public var ahead: Int?
  /// Those ahead, or all others in the line, who have an appointment.
  public var withAppointment: Int
  /// The same by class.
  public var byClass: [Int]
  /// The same by group.
  public var byGroup: [Int]
  /// Desks that serve.
  public var busy: Int
  /// Desks that are open.
  public var open: Int
  /// The system that the desks need is down.
  public var isDown: Bool
}

/// A service that begins.
public struct ServiceStart: Equatable, Sendable {
  /// Time in line.
  public var wait: SimDuration
  /// What it takes.
  public var service: SimDuration
  /// How many were called from the line in the meantime.
  public var called: Int
  /// How many of them had come later.
  public var overtakers: Int
  /// Whether it is the interview.
  public var isInterview: Bool
}

/// A visit that is over.
public struct VisitTotal: Equatable, Sendable {
  /// From coming to leaving.
  public var length: SimDuration
  /// Before the door.
  public var outside: SimDuration
  /// In lines.
  public var wait: SimDuration
}

/// Something that happened to one person, and when.
public struct StoryEvent: Equatable, Sendable {
  /// When it happened.
  public var at: SimInstant
  /// What happened.
  public var happening: Happening
}

/// What happened to one person, in time order.
public struct PersonStory: Sendable {
  /// What happened.
  public var events: [StoryEvent]
  /// What it added up to.
  public var record: PersonRecord
}
