import EventKernel
import RandomStreams

/// What a search for a slot asks and changes of a person who gets none.
///
/// Tens of thousands of people search day after day for weeks and most find nothing, so this part
/// stands apart from the rest of them, where sixteen bytes each fit into a cache.
struct Seeker {
  /// Whose random numbers they draw.
  let entity: StreamEntity
  /// Attempts to get a slot or a ticket.
  var tries: Int32 = 0
  /// Those for a slot.
  var searches: Int32 = 0
}

/// A person between need and fate, as the run knows them; `Seeker` is the other part.
struct Person {
  /// What will be observed of them; how the story ends is added when it does.
  var record: PersonRecord
  /// The visits that are over.
  var past = VisitTotals()
  /// The visit under way.
  var visit = VisitState()
  /// The stop under way.
  var stop = StopState()
  /// What only people of a town have.
  var errand = Errand()
  /// Whether the story goes on; a place in the pool is free when it is over.
  var isPresent = true

  @inline(__always)
  init(entity: StreamEntity, classID: UInt8, need: SimInstant, isCounted: Bool) {
    let traits = Traits(
      classID: classID, application: 0, group: 0, channel: .none, firstChannel: .none)
    record = PersonRecord(
      traits: traits, identity: entity.packed, need: need, isCounted: isCounted)
  }
}

/// Sums over visits.
struct VisitTotals {
  var wait = SimDuration.zero
  /// Before the door.
  var outside = SimDuration.zero
  /// From coming to leaving.
  var inside = SimDuration.zero
}

/// A visit to the building.
struct VisitState {
  var came = SimInstant.zero
  /// Let in or sent away.
  var outsideUntil = SimInstant.zero
  /// The appointed time, of somebody who has one.
  var appointed: SimInstant? {
    get { appointedAt.value }
    set { appointedAt.value = newValue }
  }
  var wait = SimDuration.zero
  var officeLateness: SimDuration? {
    get { lateness.value }
    set { lateness.value = newValue }
  }
  var joinedLine = false
  /// Somebody stands before the building or is inside.
  var isOpen = false
  /// How often the way has led back to an earlier stage.
  var lap: Int32 = 0
  private var appointedAt = InstantOrNone()
  private var lateness = DurationOrNone()
}

/// Where somebody is within a stage.
enum StopPhase: UInt8 {
  /// At no stage.
  case away
  case inLine
  case inService
  /// Interrupted by somebody more urgent, back in line; or at a desk that has stopped.
  case suspended
  case delayed
}

/// A stop at a stage.
struct StopState {
  var stage: Int32 = 0
  var phase = StopPhase.away
  /// The stage whose desk serves here, where desks help others.
  var lender = UInt16.max
  var joined = SimInstant.zero
  /// Rank of the line, 0 is called first.
  var rank: Int32 = 0
  /// Neighbours in the line, or -1; place in the line where the order is random.
  var next: Int32 = -1
  var previous: Int32 = -1
  /// The desk that serves, where desks have numbers.
  var desk: Int32 = -1
  /// Patience while in line, end of service while served.
  var timer = EventTicket.none
  /// What the service will take, of somebody in line before a desk.
  var service = SimDuration.zero
  var serviceEnds = SimInstant.zero
  /// Service left after an interruption; nil before the first start.
  var remaining: SimDuration? {
    get { left.value }
    set { left.value = newValue }
  }
  private var left = DurationOrNone()
}

/// The way of a town's person to a slot or ticket.
struct Errand {
  var knowsApp = false
  /// How many others go with them, whose places are linked behind theirs through `stop.next`.
  var companions: UInt8 = 0
  /// The only channel they use; `none` if they choose.
  var onlyChannel = Channel.none
  var hasPaid = false
  /// Payments begun.
  var payments: Int32 = 0
  /// Times come back after a refusal.
  var returns: Int32 = 0
  /// The slot held.
  var slot: Slot?
  /// Standstills of payments known when theirs began, or was put off last.
  var standstills: Int32 = 0
  var slotBooked = SimInstant.zero
  /// Offices that they have turned away from, the nearest ones.
  var officesTried: Int16 = 0
  /// The stage at which the next visit begins, or -1 for the first one.
  var startStage: Int32 = -1
  var access = Access.asChannel
  /// Was sent home for papers once, and has them all since.
  var hasBroughtPapers = false
  /// The passport is made; the next visit is to collect it.
  var isCollecting = false
  var investigation = InvestigationStep.none
  /// How often they have looked for a later slot than theirs.
  var moves: UInt8 = 0
}

/// On what ground somebody is let in at the next visit.
enum Access: UInt8 {
  /// As the channel demands: a slot or a ticket.
  case asChannel
  /// Expected today, needs no ticket.
  case expected
  /// Was sent home yesterday, comes before all others.
  case returning
}

/// The next visit of an investigation.
enum InvestigationStep: UInt8 {
  /// Not under investigation.
  case none
  case papers
  case interview
  case photo
}
