public import EventKernel

/// A person's whole story, recorded when the fate is known or the run ends.
public struct PersonRecord: BitwiseCopyable, Sendable {
  /// Who the person is, with the channel used last.
  public var traits: Traits
  /// How the story ended.
  public var fate: Fate
  /// The need arose in the counted window.
  public var isCounted: Bool
  /// Present at time 0 rather than come later.
  public var isInitial: Bool
  /// The story is one visit, from the need to the end, which has no record of its own.
  public var isOneVisit: Bool
  /// Whether the person of such a story joined any line.
  public var joinedLine: Bool
  /// Position in the appointment list from 1, or 0.
  public var dayIndex: Int32
  /// Position among all counted arrivals from 1, or 0 for the uncounted.
  public var arrivalIndex: Int32
  /// Kilometres travelled on all trips.
  public var travel: Float
  /// The same person has the same number in every variant: demand (8 bits), day (20), index (28),
  /// member (8).
  public var identity: UInt64
  /// When the need arose.
  public var need: SimInstant
  /// When the first slot was got, and its appointed time.
  @inlinable
  public var slotGot: SimInstant? {
    @inline(__always) get { slotGotAt.value }
    @inline(__always) set { slotGotAt.value = newValue }
  }
  /// The appointed time of that slot.
  @inlinable
  public var firstSlot: SimInstant? {
    @inline(__always) get { firstSlotAt.value }
    @inline(__always) set { firstSlotAt.value = newValue }
  }
  /// Start of the interview held.
  @inlinable
  public var interviewed: SimInstant? {
    @inline(__always) get { interviewedAt.value }
    @inline(__always) set { interviewedAt.value = newValue }
  }
  /// The passport in hand (plain queue: left by the exit).
  @inlinable
  public var served: SimInstant? {
    @inline(__always) get { servedAt.value }
    @inline(__always) set { servedAt.value = newValue }
  }
  /// The last instant of the story.
  public var ended: SimInstant
  /// Sum of waits in lines over all visits.
  public var totalWait: SimDuration
  /// Trips to the office.
  public var visits: Int32
  /// Attempts to get a slot or a ticket.
  public var tries: Int32
  /// Sum of the time before the door over all visits.
  public var totalOutside: SimDuration
  /// Appointments missed.
  @inlinable
  public var missed: Int32 {
    @inline(__always) get { Int32(missedCount) }
    @inline(__always) set { missedCount = UInt16(clamping: newValue) }
  }
  /// Slots that went back unused.
  @inlinable
  public var cancelled: Int32 {
    @inline(__always) get { Int32(cancelledCount) }
    @inline(__always) set { cancelledCount = UInt16(clamping: newValue) }
  }
  /// Sum over all visits of the time from coming to leaving.
  public var totalVisit: SimDuration
  /// Fees forfeited.
  @inlinable
  public var moneyLost: Double {
    @inline(__always) get { Double(lostAmount) }
    @inline(__always) set { lostAmount = Float(newValue) }
  }
  /// Everything paid: fees, those forfeited too, surcharges and fines.
  @inlinable
  public var paid: Double {
    @inline(__always) get { Double(paidAmount) }
    @inline(__always) set { paidAmount = Float(newValue) }
  }

  // Small numbers, so that a record has 128 bytes, beyond which copying it takes half as many
  // instructions again; amounts are exact to 16 million.
  @usableFromInline var missedCount: UInt16
  @usableFromInline var cancelledCount: UInt16
  @usableFromInline var lostAmount: Float
  @usableFromInline var paidAmount: Float
  @usableFromInline var slotGotAt = InstantOrNone()
  @usableFromInline var firstSlotAt = InstantOrNone()
  @usableFromInline var interviewedAt = InstantOrNone()
  @usableFromInline var servedAt = InstantOrNone()

  /// A story that has not begun.
  @inlinable
  public init(traits: Traits, identity: UInt64, need: SimInstant, isCounted: Bool) {
    self.traits = traits
    self.identity = identity
    self.need = need
    self.isCounted = isCounted
    fate = .unfinished
    isInitial = false
    isOneVisit = false
    joinedLine = false
    dayIndex = 0
    arrivalIndex = 0
    ended = need
    visits = 0
    tries = 0
    missedCount = 0
    cancelledCount = 0
    lostAmount = 0
    paidAmount = 0
    travel = 0
    totalWait = .zero
    totalOutside = .zero
    totalVisit = .zero
  }
}
