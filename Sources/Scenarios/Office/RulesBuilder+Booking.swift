import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// The app: paying, slots and who misses them.
extension RulesBuilder {
  /// The rules of the app, or nil after a report.
  func bookingRules(_ booking: CheckedObject, into log: inout DiagnosticLog) -> BookingRules? {
    let payment = booking.object("payment").flatMap { paymentRules($0, into: &log) }
    let slots = booking.object("slots").flatMap { slotTemplate($0, into: &log) }
    let quotas = allQuotas(of: booking, into: &log)
    let releases = self.releases(of: booking, into: &log)
    let noShow = booking.node("no_show").flatMap { noShowLaw($0, into: &log) }
    let choice = booking.object("slot_choice").flatMap { choice in
      slots.flatMap { slotChoice(choice, windows: $0.windows, into: &log) }
    }
    let attendance = attendanceRules(of: booking, into: &log)
    let rush = booking.object("rush").flatMap { rushRules($0, into: &log) }
    guard let overbook = booking.number("overbook"),
      let returns = booking.node("returned_slots").flatMap(returnRule)
    else { return nil }
    if overbook > 0, let all = quotas?.joined(), all.allSatisfy({ ($0 ?? 0) == 0 }),
      all.contains(nil)
    {
      log.error(
        .keyCombination, booking.span(of: "overbook"),
        Wording(
          en: "`overbook` sells places beyond the quota, but the quota is unlimited",
          id: "`overbook` membuka tempat di atas kuota, tetapi kuotanya tanpa batas"),
        hint: Wording(
          en: "remove `overbook`, or give `quota` a number",
          id: "hapus `overbook`, atau beri `quota` angka"))
    }
    guard let payment, let slots, let attendance, let quotas, let releases, let noShow, let choice,
      let sequence = sequence(of: booking), let form = booking.law("form"),
      let punctuality = booking.law("punctuality"), rush != nil || !booking.isWritten("rush")
    else { return nil }
    checkSpread(slots.spread, quotas: quotas, of: booking, into: &log)
    var rules = BookingRules(
      sequence: sequence, payment: payment, form: form, slots: slots, quota: quotas[0],
      releases: releases, choice: choice, noShow: noShow, punctuality: punctuality)
    rules.quotas = quotas
    rules.returns = returns
    rules.rush = rush
    rules.attendance = attendance
    rules.overbookShare = overbook
    return rules
  }

  private func returnRule(_ node: CheckedNode) -> ReturnRule? {
    if let delay = node.object { return delay.law("after").map(ReturnRule.after) }
    switch node.text {
    case "at_once": return .atOnce
    case "at_release": return .atRelease
    default: return nil
    }
  }

  private func sequence(of booking: CheckedObject) -> BookingSequence? {
    switch booking.text("sequence") {
    case "pay_then_book": .payThenBook
    case "book_then_pay": .bookThenPay
    case "book_only": .bookOnly
    default: nil
    }
  }

  private func paymentRules(
    _ payment: CheckedObject, into log: inout DiagnosticLog
  ) -> PaymentRules? {
    guard let entries = payment.map("methods") else { return nil }
    guard !entries.isEmpty else {
      log.error(
        .wrongShape, payment.span(of: "methods"),
        Wording(en: "there is no way to pay", id: "tidak ada cara membayar"),
        hint: Wording(
          en: "write for example `{transfer: {share: 100 %}}`",
          id: "tulis misalnya `{transfer: {share: 100 %}}`"))
      return nil
    }
    checkShareSum(
      entries.map { $0.value.object?.number("share") }, at: payment.span(of: "methods"),
      into: &log)
    let methods = entries.compactMap { paymentMethod($0, into: &log) }
    guard methods.count == entries.count, let starts = payment.law("starts"),
      let errorShare = payment.number("payment_error"),
      let deadline = payment.duration("deadline"),
      let neverPays = payment.number("never_pays"),
      !payment.isWritten("fee") || payment.number("fee") != nil
    else { return nil }
    return PaymentRules(
      starts: starts, methods: methods, errorShare: errorShare, deadline: deadline,
      neverPaysShare: neverPays, fee: payment.number("fee") ?? 0)
  }

  private func paymentMethod(
    _ entry: CheckedEntry, into log: inout DiagnosticLog
  ) -> PaymentMethod? {
    guard let object = entry.value.object, let share = object.number("share"),
      let takes = object.law("takes")
    else { return nil }
    guard object.isWritten("open") else {
      return PaymentMethod(name: entry.key, share: share, hours: nil, takes: takes)
    }
    guard let entries = object.map("open"),
      let listed = OpeningHours.hours(of: entries, into: &log)
    else { return nil }
    let hours = listed.map { $0 ?? [] }
    guard hours.contains(where: { !$0.isEmpty }) else {
      log.error(
        .neverOpen, object.span(of: "open"),
        Wording(
          en: "nobody can ever pay by `\(entry.key)`",
          id: "tidak ada yang dapat membayar dengan `\(entry.key)`"),
        hint: Wording(
          en: "write for example `open: {mon-fri: [08:00-15:00]}`",
          id: "tulis misalnya `open: {mon-fri: [08:00-15:00]}`"))
      return nil
    }
    return PaymentMethod(name: entry.key, share: share, hours: hours, takes: takes)
  }
}
