/// What a draw is for; together with the entity it names a stream of its own.
///
/// Its number names the stream: new purposes stand at the end and the number of one that is gone is
/// not used again, or every run changes.
public enum StreamPurpose: UInt8, CaseIterable, Sendable {
  case arrivals, dailyLevel, batchSize, show, punctuality
  case traits
  case awareness = 7, channelChoice
  case service, patience, balking, routing, queueOrder
  case deskCount, deskUp, deskDown, vacation
  case paymentStart, paymentWay
  case paymentTakes = 21
  case form = 23
  case slotDayTaste, slotHourTaste, noSlotTaste, slotNoShow, slotPunctuality
  case whenFull, retry
  case walkInTime = 33, withoutTicket, notAdmitted, appLater
  case investigationDecision, issueDays, bulk, delay
  case region, partySize, gateOrder, session, sessionDrop, slotReturn
  case cancellation, reschedules, rescheduleTime, afterNoShow
  case outageUp, outageDown, initialBooking, absence
  case incomplete, returnDay, refusal, investigationOutcome, deferral, blanksLead, collectDay
  case batchTime
  case designOrder, designPlace, future
}

/// Whose draw it is, packed into 64 bits.
public struct StreamEntity: Hashable, Sendable {
  /// Demand (8 bits), day (20), index within the day (28), member of the party (8).
  public let packed: UInt64

  /// The person who is the `index`-th need of `day` of a demand (a day before the start wraps).
  @inlinable
  public init(demand: Int, day: Int, index: Int, member: Int) {
    let low = UInt64(truncatingIfNeeded: member) & 0xFF
    let middle = (UInt64(truncatingIfNeeded: index) & 0xFFF_FFFF) << 8
    let high = (UInt64(truncatingIfNeeded: day) & 0xF_FFFF) << 36
    packed = UInt64(truncatingIfNeeded: demand) << 56 | high | middle | low
  }

  /// The demand of a person.
  public var demand: Int { Int(packed >> 56) }

  private var day: Int { Int(packed >> 36 & 0xF_FFFF) }
  private var index: Int { Int(packed >> 8 & 0xFFF_FFFF) }

  /// The batch of a person, where so many numbers belong to each batch of a day.
  public func batch(ofNumbers count: Int) -> StreamEntity {
    StreamEntity(demand: demand, day: day, index: index / count, member: 0xFF)
  }

  /// A member of the party of a person, who is number 0.
  public func member(_ member: Int) -> StreamEntity {
    StreamEntity(demand: demand, day: day, index: index, member: member)
  }

  /// A whole day of a demand: its level and its arrival times.
  @inlinable
  public static func day(_ day: Int, ofDemand demand: Int) -> StreamEntity {
    StreamEntity(demand: demand, day: day, index: 0xFFF_FFFF, member: 0xFF)
  }

  /// A desk of a stage, numbered from 0, or the stage itself as desk 0.
  @inlinable
  public static func desk(_ desk: Int, ofStage stage: Int) -> StreamEntity {
    StreamEntity(demand: 0xFF, day: stage, index: desk, member: 0)
  }
}
