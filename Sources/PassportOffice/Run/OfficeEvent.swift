import EventKernel

/// Something that happens; numbers are stages, demands or places in the pool of people.
///
/// Tens of thousands of them are pending, so they have eight bytes: the stage stands last and is
/// short.
enum OfficeEvent: BitwiseCopyable, Sendable {
  // Stages.
  case serviceEnds(person: Int32, stage: UInt16)
  case delayEnds(person: Int32)
  case patienceEnds(person: Int32)
  case desksChange(entry: Int32, stage: UInt16)
  case deskStops(desk: Int32, stage: UInt16)
  case deskReturns(desk: Int32, stage: UInt16)
  case bulkDeparts(entry: Int32, stage: UInt16)
  // Needs.
  case arrives(demand: Int32)
  // What only a town has.
  case town(TownEvent)
  // The run.
  case initialPeopleStand
  case sample(index: Int32)
  case windowOpens
  case windowCloses
  case runEnds
}

/// What happens only where there is a town with its offices.
enum TownEvent: BitwiseCopyable, Sendable {
  // The office's day.
  case dayBegins(day: Int32)
  case hoursChange(day: Int32)
  case ticketsBegin(office: Int32)
  case slotsReleased(entry: Int32)
  case gateAdmits(office: Int32)
  case slotFrees(parked: Int32)
  // A person's way.
  case paymentDone(person: Int32)
  case holdExpires(person: Int32)
  /// Of the last search, somebody who finds none stops trying or turns to something else.
  case searchesSlot(person: Int32, isLast: Bool)
  case sessionEnds(person: Int32)
  case turnsToApp(person: Int32)
  case slotMissed(person: Int32)
  case slotCancelled(person: Int32)
  case slotMoves(person: Int32)
  case mayComeIn(person: Int32)
  case comesToOffice(person: Int32)
  case chairIsFree(office: Int32)
  case outageBegins(cause: Int32)
  case outageEnds(cause: Int32)
  case passportReady(person: Int32)
  case investigationEnds(person: Int32)
  // Passports.
  case printsPassports(office: Int32)
  case blanksArrive(order: Int32)
}

extension TownEvent {
  /// The person whom a step on their way concerns.
  @inline(__always)
  var person: Int32? {
    switch self {
    case .paymentDone(let person), .holdExpires(let person), .searchesSlot(let person, _),
      .sessionEnds(let person), .turnsToApp(let person),
      .slotMissed(let person),
      .slotCancelled(let person), .slotMoves(let person), .mayComeIn(let person),
      .comesToOffice(let person),
      .passportReady(let person), .investigationEnds(let person):
      person
    case .dayBegins, .hoursChange, .ticketsBegin, .slotsReleased, .gateAdmits,
      .slotFrees, .chairIsFree, .outageBegins, .outageEnds, .printsPassports, .blanksArrive:
      nil
    }
  }
}

/// The order of what happens at one instant.
extension EventRank {
  /// A service or a delay is over.
  static let serviceEnd = EventRank(rawValue: 0)
  /// A new day with its rules.
  static let dayStart = EventRank(rawValue: 1)
  /// Desks and doors open or close.
  static let desks = EventRank(rawValue: 2)
  /// A slot comes back.
  static let slotReturn = EventRank(rawValue: 3)
  /// Slots are opened for booking.
  static let slotRelease = EventRank(rawValue: 4)
  /// Somebody comes who has an appointment.
  static let appointment = EventRank(rawValue: 5)
  /// Somebody comes without one, or a need arises.
  static let walkIn = EventRank(rawValue: 6)
  /// Tickets are given out to those who are there.
  static let tickets = EventRank(rawValue: 7)
  /// Something happens away from the office.
  static let elsewhere = EventRank(rawValue: 8)
  /// Somebody loses patience.
  static let patience = EventRank(rawValue: 9)
  /// Many leave a line at once.
  static let bulk = EventRank(rawValue: 10)
  /// The gate of the app lets the next one in, after all who come at the same instant.
  static let gate = EventRank(rawValue: 11)
  /// The state is sampled.
  static let sample = EventRank(rawValue: 13)
  /// The counted window begins or ends.
  static let window = EventRank(rawValue: 14)
  /// The run is over.
  static let end = EventRank(rawValue: 15)
}
