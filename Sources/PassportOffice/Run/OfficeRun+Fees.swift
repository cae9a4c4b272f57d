/// What people pay, and what of it is lost.
extension OfficeRun {
  /// What a passport costs somebody by the rules in force, with the surcharge of the application.
  mutating func fee(of person: Int32) -> Double {
    let fee = officeState(of: person).pointee.booking?.pointee.payment.fee ?? 0
    guard town.hasSurcharges else { return fee }
    return fee + town.surcharges[Int(people[person].record.traits.application)]
  }

  /// The fee is paid, for everybody who goes together.
  mutating func payFee(of person: Int32) {
    forEachTogether(with: person) { run, member in
      run.people[member].record.paid += run.fee(of: member)
    }
  }

  /// A fee that was paid is lost, for everybody who goes together.
  mutating func loseFee(of person: Int32) {
    forEachTogether(with: person) { run, member in
      run.people[member].record.moneyLost += run.fee(of: member)
    }
  }

  /// A fee that was paid for nothing is lost: there is no refund.
  @inline(never)
  mutating func forfeitFee(of person: Int32) {
    guard people[person].errand.hasPaid, officeState(of: person).pointee.booking != nil else {
      return
    }
    people[person].errand.hasPaid = false
    loseFee(of: person)
  }

  /// Whoever gets the passport without having paid in the app does so at the office; fines are
  /// always paid there.
  mutating func payAtTheOffice(_ person: Int32) {
    if !people[person].errand.hasPaid { payFee(of: person) }
    guard town.hasFines else { return }
    people[person].record.paid += town.fines[Int(people[person].record.traits.application)]
  }
}
