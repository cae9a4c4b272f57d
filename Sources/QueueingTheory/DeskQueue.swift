/// One line before equal desks with exponential service, whose people may balk and leave.
///
/// Desks on duty and arrivals are told from outside and change with time. A desk whose shift has
/// ended finishes the person in hand and goes; nobody else starts while as many desks are busy as
/// are on duty, and a greater number on duty serves waiting people at once.
public struct DeskQueue: Sendable, Equatable {
  /// The mean of the exponential service time.
  public var meanService: Double
  /// How often one waiting person leaves per unit of time; 0 if nobody leaves.
  public var abandonmentRate: Double
  /// The chance to join by people waiting when all desks are busy, 0 beyond the list; nil if all do.
  public var joinChances: [Double]?
  /// Waiting places that the calculation keeps; whoever comes to a full line is lost.
  public var room: Int

  /// Services last `meanService` on average; the line has `room` places.
  public init(
    meanService: Double, abandonmentRate: Double, joinChances: [Double]?, room: Int
  ) {
    precondition(meanService > 0 && abandonmentRate >= 0, "rates are not negative")
    precondition(room >= 0, "a line has places")
    self.meanService = meanService
    self.abandonmentRate = abandonmentRate
    self.joinChances = joinChances
    self.room = room
  }

  /// The chance that someone who finds all desks busy and `waiting` people joins them.
  func joinChance(waiting: Int) -> Double {
    guard waiting < room else { return 0 }
    guard let joinChances else { return 1 }
    return waiting < joinChances.count ? joinChances[waiting] : 0
  }
}

/// What the law of the number of people says at one moment, or added up over a time.
public struct QueueMeasures: Sendable, Equatable {
  /// People present.
  public var present = 0.0
  /// People waiting.
  public var waiting = 0.0
  /// Desks busy.
  public var busy = 0.0
  /// The chance that as many desks are busy as are on duty.
  public var allBusy = 0.0
  /// The chance that nobody is present.
  public var empty = 0.0
  /// The chance that an arrival joins.
  public var joining = 0.0
  /// The chance that the line is full: what the limited line can have cost.
  public var full = 0.0
}
