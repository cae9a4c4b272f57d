import Experiments
import EventKernel
import PassportOffice

/// When slots are opened.
extension RulesBuilder {
  /// The releases in file order, or nil after a report.
  func releases(of booking: CheckedObject, into log: inout DiagnosticLog) -> [ReleaseRule]? {
    guard let items = booking.list("release") else { return nil }
    var rules: [ReleaseRule] = []
    for item in items {
      guard let object = item.object else { return nil }
      guard let release = releaseRules(object, booking, into: &log) else { return nil }
      rules += release
    }
    return rules
  }

  private func releaseRules(
    _ object: CheckedObject, _ booking: CheckedObject, into log: inout DiagnosticLog
  ) -> [ReleaseRule]? {
    if object.isWritten("rolling") {
      return object.object("rolling")?.count("days_ahead").map { [.rolling(daysAhead: $0)] }
    }
    guard let on = object.node("on"), let at = object.clock("at"),
      let opens = object.node("opens").flatMap(releasePeriod),
      let part = releasePart(object, booking, into: &log)
    else { return nil }
    let days = (on.list ?? [on]).map(releaseDay)
    let known = days.compactMap { $0 }
    guard known.count == days.count else { return nil }
    return known.map { .periodic(on: $0, at: at, opens: opens, part: part) }
  }

  private func releaseDay(_ node: CheckedNode) -> ReleaseDay? {
    if let day = node.count { return .dayOfMonth(day) }
    switch node.text {
    case "every_day": return .everyDay
    case "last_working_day": return .lastWorkingDay
    case let word?: return Weekday(rawValue: word).map(ReleaseDay.weekday)
    case nil: return nil
    }
  }

  private func releasePeriod(_ node: CheckedNode) -> ReleasePeriod? {
    if let ahead = node.object { return ahead.count("days_ahead").map(ReleasePeriod.daysAhead) }
    switch node.text {
    case "next_week": return .nextWeek
    case "next_month": return .nextMonth
    case "next_half_month": return .nextHalfMonth
    default: return nil
    }
  }

  /// How much of each day a release opens; nil after a report.
  private func releasePart(
    _ object: CheckedObject, _ booking: CheckedObject, into log: inout DiagnosticLog
  ) -> ReleasePart? {
    guard let share = self.share(of: object, log: &log) else { return nil }
    if let key = ["share", "hold_back"].first(where: object.isWritten),
      booking.node("quota")?.isUnlimited == true
    {
      log.error(
        .keyCombination, object.span(of: key),
        Wording(
          en: "`\(key)` opens a part of the slots, but the quota is unlimited",
          id: "`\(key)` membuka sebagian jadwal, tetapi kuotanya tanpa batas"),
        hint: Wording(
          en: "remove `\(key)`, or give `quota` a number",
          id: "hapus `\(key)`, atau beri `quota` angka"))
    }
    guard object.isWritten("hold_back") else { return ReleasePart(share: share) }
    guard let held = object.object("hold_back"), let open = held.object("open"),
      let heldShare = held.number("share"), let days = open.count("days_before"),
      let at = open.clock("at")
    else { return nil }
    if heldShare == 1 {
      log.error(
        .outOfRange, held.valueSpan(of: "share"),
        Wording(
          en: "the release would open no slot at all",
          id: "pembukaan ini tidak membuka jadwal sama sekali"),
        hint: Wording(
          en: "allowed: 0 % to below 100 %; or release the days later",
          id: "yang boleh: 0 % sampai di bawah 100 %; atau buka hari-hari itu kemudian"))
    }
    if days == 0, let end = booking.object("slots")?.clock("until"), at >= end {
      log.error(
        .timeOrder, open.valueSpan(of: "at"),
        Wording(
          en: "at this time the windows of the day are over, so nobody could take these slots",
          id: "pada jam ini jadwal hari itu sudah lewat, jadi tidak ada yang dapat mengambilnya"),
        hint: Wording(
          en: "write an earlier time, or a number of `days_before`",
          id: "tulis jam yang lebih awal, atau jumlah `days_before`"))
    }
    return ReleasePart(
      share: share, holdBack: HoldBack(share: heldShare, daysBefore: days, at: at))
  }

  private func share(of object: CheckedObject, log: inout DiagnosticLog) -> Double? {
    guard object.isWritten("share") else { return 1 }
    guard let share = object.number("share") else { return nil }
    if share == 0 {
      log.error(
        .outOfRange, object.valueSpan(of: "share"),
        Wording(
          en: "the release would open no slot at all",
          id: "pembukaan ini tidak membuka jadwal sama sekali"),
        hint: Wording(
          en: "allowed: above 0 % to 100 %",
          id: "yang boleh: di atas 0 % sampai 100 %"))
    }
    return share
  }
}

extension CheckedNode {
  /// Whether a quota has no limit on any day on which it has slots.
  fileprivate var isUnlimited: Bool {
    if let entries = map { return !entries.isEmpty && entries.allSatisfy(\.value.isUnlimited) }
    return text == "unlimited"
  }
}
