import EventKernel
import RandomStreams

/// Paying the fee, before or after booking.
extension OfficeRun {
  /// Begins the way through the app: paying or the form, whichever comes first.
  mutating func startApp(for person: Int32) {
    guard let booking = officeState(of: person).pointee.booking else {
      return follow(.noSlot, for: person)
    }
    if booking.pointee.sequence == .payThenBook && !people[person].errand.hasPaid {
      guard let done = paymentEnd(of: person, booking) else {
        return finishTogether(person, fate: .gaveUp)
      }
      people[person].errand.standstills = outages.standstills
      events.scheduleForGood(.town(.paymentDone(person: person)), at: done, rank: .elsewhere)
    } else {
      fillForm(person, booking)
    }
  }

  private mutating func fillForm(_ person: Int32, _ booking: UnsafePointer<BookingRules>) {
    let form = length(
      booking.pointee.form, people[seeker: person].entity, .form,
      Int(people[seeker: person].searches))
    events.scheduleForGood(
      .town(.searchesSlot(person: person, isLast: false)), at: events.now + form, rank: .elsewhere)
  }

  /// When the payment begun now is through; nil if it is never made, or not by the deadline.
  ///
  /// A payment that goes wrong is lost and made once more.
  private mutating func paymentEnd(
    of person: Int32, _ booking: UnsafePointer<BookingRules>, until deadline: SimInstant? = nil
  ) -> SimInstant? {
    let entity = people[seeker: person].entity
    let attempt = Int(people[person].errand.payments)
    people[person].errand.payments += 1
    let (willingness, taste) = family.uniforms(entity, .paymentWay, step: 0)
    guard willingness >= booking.pointee.payment.neverPaysShare else { return nil }
    var stream = family.stream(entity, .paymentStart, step: attempt)
    let luck = stream.nextUniform()
    let start =
      outages.paymentsGoOn(from: events.now)
      + SimDuration(drawn: booking.pointee.payment.starts.draw(from: &stream))
    let method = Self.method(at: taste, booking)
    func inTime(_ instant: SimInstant?) -> SimInstant? {
      guard let instant, let deadline, instant > deadline else { return instant }
      return nil
    }
    var done = inTime(paid(from: start, by: method, booking, entity, step: 2 * attempt))
    if let first = done, luck < booking.pointee.payment.errorShare {
      payFee(of: person)
      loseFee(of: person)
      done = inTime(paid(from: first, by: method, booking, entity, step: 2 * attempt + 1))
    }
    return done
  }

  /// The number of the way to pay that a uniform number chooses.
  private static func method(at u: Double, _ booking: UnsafePointer<BookingRules>) -> Int {
    let last = booking.pointee.payment.methods.count - 1
    var sum = 0.0
    for method in 0..<last {
      sum += booking.pointee.payment.methods[method].share
      if u < sum { return method }
    }
    return last
  }

  private mutating func paid(
    from start: SimInstant, by method: Int, _ booking: UnsafePointer<BookingRules>,
    _ entity: StreamEntity, step: Int
  ) -> SimInstant? {
    opening(of: booking.pointee.payment.methods[method].hours, from: start).map {
      $0 + length(booking.pointee.payment.methods[method].takes, entity, .paymentTakes, step)
    }
  }

  /// The first instant within the hours of a way to pay; nil if that is beyond the calendar.
  private mutating func opening(of hours: [[ClockRange]]?, from start: SimInstant) -> SimInstant? {
    guard let hours, let calendar else { return start }
    var day = max(0, start.day)
    while day < calendar.pointee.days.count {
      if !calendar.pointee.days[day].isHoliday {
        for range in hours[calendar.pointee.days[day].date.weekday.index] {
          let from = SimInstant.startOfDay(day) + range.from
          if start < SimInstant.startOfDay(day) + range.until { return max(start, from) }
        }
      }
      day += 1
    }
    return nil
  }

  /// The money has arrived: the form follows, or the slot held is confirmed.
  mutating func completePayment(of person: Int32) {
    if putsOffPayment(of: person) { return }
    people[person].errand.hasPaid = true
    payFee(of: person)
    if let slot = people[person].errand.slot { return confirm(slot, for: person) }
    guard let booking = officeState(of: person).pointee.booking else {
      return follow(.noSlot, for: person)
    }
    fillForm(person, booking)
  }

  /// Holds a slot until it is paid for, at most as long as the deadline allows.
  mutating func hold(_ slot: Slot, for person: Int32, _ booking: UnsafePointer<BookingRules>) {
    people[person].errand.standstills = outages.standstills
    let payable = outages.paymentsGoOn(from: events.now)
    if slot.at < payable, !neverPays(person, booking) { return confirm(slot, for: person) }
    // Nobody pays for a slot that has begun.
    let deadline = min(payable + booking.pointee.payment.deadline, slot.at)
    let done = paymentEnd(of: person, booking, until: deadline)
    if let done {
      events.scheduleForGood(.town(.paymentDone(person: person)), at: done, rank: .elsewhere)
    } else {
      events.scheduleForGood(.town(.holdExpires(person: person)), at: deadline, rank: .slotReturn)
    }
  }

  /// An unpaid slot goes back; who only was too slow starts again, who never pays has given up.
  mutating func expireHold(of person: Int32) {
    let office = office(of: person)
    guard let slot = people[person].errand.slot, let booking = booking(of: office) else { return }
    if putsOffExpiry(of: slot, for: person) { return }
    giveSlotsBack(of: person)
    if neverPays(person, booking) { return finishTogether(person, fate: .gaveUp) }
    follow(.noSlot, for: person)
  }

  private mutating func neverPays(
    _ person: Int32, _ booking: UnsafePointer<BookingRules>
  ) -> Bool {
    uniform(people[seeker: person].entity, .paymentWay, 0) < booking.pointee.payment.neverPaysShare
  }
}
