import EventKernel
import RandomStreams

/// What is going on at a stage.
///
/// Plain data: reading one field of a structure that holds arrays would copy and retain all of it.
struct StageState {
  /// The office it belongs to, and its place among the stages there.
  let office: UInt16
  let place: Int32
  /// Whether its service is the interview.
  let isInterview: Bool
  /// What kind of stage it is.
  var kind: StageKind
  var lineOrder: LineOrder
  /// Waiting places, `Int.max` without a limit.
  var places: Int
  /// Whether joining is a matter of chance by the number waiting.
  var hasBalking: Bool
  /// Whether some people pass it at once.
  let isPassed: Bool
  let serves: ServedPeople
  /// Whether people leave the building for its delay.
  let leaves: Bool
  /// Whether people may be refused or sent home for papers after their service.
  var checksPapers: Bool
  /// The single way out, which needs no draw; -1 is the exit, -2 says that there are several.
  let soleRoute: Int32
  /// A system that the desks need is down.
  var isDown = false
  /// Place of the line's rank 0 in `LineEnds`, and how many ranks there are.
  let firstRank: Int
  var ranks: Int
  var service: LawChoice
  var patience: LawChoice

  /// In line, without those suspended.
  var waiting = 0
  /// Desks serving.
  var busy = 0
  /// In line after an interruption, or at a desk that has stopped.
  var suspended = 0
  /// Those of them who sit at a desk that has stopped.
  var suspendedAtDesks = 0
  /// In a pure delay.
  var delayed = 0
  /// Desks scheduled now.
  var open = 0
  /// The last number of desks above 0, kept after closing time.
  var lastPositiveOpen = 0
  /// The last closing of its office today has passed.
  var isAfterHours = false

  /// In line, in service, suspended or delayed.
  @inline(__always)
  var present: Int { waiting + busy + suspended + delayed }

  /// Puts other rules into force; who is here stays.
  mutating func follow(_ rules: StageState) {
    kind = rules.kind
    lineOrder = rules.lineOrder
    ranks = rules.ranks
    places = rules.places
    hasBalking = rules.hasBalking
    checksPapers = rules.checksPapers
    service = rules.service
    patience = rules.patience
  }
}

/// What only some stages need, kept apart so that the rest is plain data.
struct StageExtras {
  /// Desks with numbers, where they stop one by one.
  var desks: [Desk]
  /// People served now, where somebody more urgent may interrupt.
  var served: [Int32] = []
  /// Everybody in line where the next one is picked at random.
  var pool: [Int32] = []
  /// What its desks do for other stages, and theirs here.
  var help = HelpState()
  /// Where ranks are called in turn: the next place of the pattern.
  var turn = 0
  /// Draws of the stage itself: the order of a random line.
  var ownStream: RandomStream
}

/// Desks that serve the lines of other stages while nobody waits at their own.
struct HelpState {
  /// Stages whose lines its desks serve now, and those whose desks serve its own.
  var helps: [Int] = []
  var helpedBy: [Int] = []
  /// Desks by the shifts.
  var scheduled = 0
  /// Desks that may be away at once, and those that are.
  var helpers = 0
  var lent = 0
  /// Desks of others that serve here.
  var borrowed = 0
}

/// The kinds of stages.
enum StageKind: UInt8 {
  /// Desks without numbers: only how many are busy matters.
  case desks
  case unlimitedDesks
  /// Desks that break down.
  case failingDesks
  /// Desks that go away when idle.
  case vacationDesks
  case delay
  case workingDayDelay
  case bulk
}

/// The orders of lines, decided once.
enum LineOrder: UInt8 {
  case fifo, lifo, random, ranked, preemptive, appointmentFirst, inTurn, accumulating

  init(_ order: QueueOrder) {
    self =
      switch order {
      case .fifo: .fifo
      case .lifo: .lifo
      case .random: .random
      case .priority(_, _, let isPreemptive): isPreemptive ? .preemptive : .ranked
      case .appointmentFirst: .appointmentFirst
      case .inTurn: .inTurn
      case .accumulating: .accumulating
      }
  }
}

/// A desk that can stop on its own.
struct Desk {
  var isUp = true
  /// Who sits there, served or suspended; -1 for nobody.
  var person: Int32 = -1
  /// Up and down times, or vacations.
  var stream: RandomStream
}

/// Which law of a flat table somebody draws from.
struct LawChoice {
  /// The first law in the table; -1 for none.
  let first: Int32
  let by: Key

  /// What picks the law.
  enum Key: UInt8 {
    case nothing, personClass, application, group, channel
  }

  /// The place in the table for somebody.
  @inline(__always)
  func index(for traits: Traits) -> Int {
    switch by {
    case .nothing: Int(first)
    case .personClass: Int(first) + Int(traits.classID)
    case .application: Int(first) + Int(traits.application)
    case .group: Int(first) + Int(traits.group)
    case .channel: Int(first) + Int(traits.channel.rawValue)
    }
  }
}
