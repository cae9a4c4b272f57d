import Experiments
import EventKernel
import PassportOffice

/// Where slots lie within their windows, or at listed times.
extension RulesBuilder {
  /// The way to spread slots, nil if it is wrong.
  func spread(of node: CheckedNode) -> SlotSpread? {
    if let object = node.object {
      if let rule = object.object("bailey_welch") {
        return rule.count("first").map(SlotSpread.baileyWelch)
      }
      if let rule = object.object("block") { return rule.count("size").map(SlotSpread.block) }
      return object.object("dome")?.number("height").map(SlotSpread.dome)
    }
    switch node.text {
    case "even": return .even
    case "window_start": return .windowStart
    case "bailey_welch": return .baileyWelch(first: 2)
    case "block": return .block(size: 2)
    case "dome": return .dome(height: 0.5)
    default: return nil
    }
  }

  /// A window of a minute for each listed time, with its number of slots as weight.
  func explicitTemplate(
    _ times: [CheckedEntry], of slots: CheckedObject, into log: inout DiagnosticLog
  ) -> SlotTemplate? {
    for key in ["every", "from", "until", "weight"] where slots.isWritten(key) {
      log.error(
        .keyCombination, slots.span(of: key),
        Wording(
          en: "slots at listed times have no windows",
          id: "jadwal pada waktu yang didaftar tidak punya jendela"),
        hint: "remove `\(key)`")
    }
    let listed = times.compactMap { time -> (range: ClockRange, count: Int)? in
      guard let at = time.clock, let count = time.value.count, at + .minutes(1) <= .days(1) else {
        return nil
      }
      return (ClockRange(from: at, until: at + .minutes(1)), count)
    }.sorted { $0.range.from < $1.range.from }
    guard listed.count == times.count else {
      if let last = times.first(where: { $0.clock == .days(1) }) {
        log.error(
          .outOfRange, last.keySpan,
          Wording(
            en: "no slot begins at midnight, when the day is over",
            id: "tidak ada jadwal yang mulai tengah malam, ketika hari berakhir"),
          hint: Wording(en: "allowed: 00:00 to 23:59", id: "yang boleh: 00:00 sampai 23:59"))
      }
      return nil
    }
    guard listed.contains(where: { $0.count > 0 }) else {
      log.error(
        .outOfRange, slots.valueSpan(of: "spread"),
        Wording(en: "there is no slot at any time", id: "tidak ada jadwal pada waktu mana pun"),
        hint: Wording(
          en: "write for example `{explicit: {08:00: 2, 08:15: 1}}`",
          id: "tulis misalnya `{explicit: {08:00: 2, 08:15: 1}}`"))
      return nil
    }
    return SlotTemplate(
      windows: listed.map(\.range), weights: listed.map { Double($0.count) },
      spread: .windowStart)
  }

  /// The quota of slots at listed times, and whether it is the one that is written.
  func explicitQuota(
    of booking: CheckedObject, into log: inout DiagnosticLog
  ) -> Int? {
    let node = booking.object("slots")?.node("spread")
    guard let times = node?.object?.map("explicit") else { return nil }
    let sum = times.compactMap(\.value.count).reduce(0, +)
    if let quota = booking.node("quota"), quota.value != nil,
      (quota.quotaByPool?.first { $0.key == SlotPools.regular }?.value ?? quota).count != sum
    {
      log.error(
        .keyCombination, quota.span,
        Wording(
          en: "the slots at listed times are \(Double(sum).proseText), but the quota is another",
          id: "jadwal pada waktu yang didaftar \(Double(sum).proseText), tetapi kuotanya lain"),
        hint: Wording(
          en: "remove `quota`, or write `quota: \(sum)`",
          id: "hapus `quota`, atau tulis `quota: \(sum)`"))
    }
    return sum
  }

  /// Spreads other than the plain ones need to know how many slots there are.
  func checkSpread(
    _ spread: SlotSpread, quotas: [[Int?]], of booking: CheckedObject,
    into log: inout DiagnosticLog
  ) {
    switch spread {
    case .even, .windowStart: return
    case .baileyWelch, .block, .dome:
      guard quotas.joined().contains(nil) else { return }
      log.error(
        .keyCombination, booking.object("slots")?.valueSpan(of: "spread"),
        Wording(
          en: "this spread needs a number of slots, but the quota is unlimited",
          id: "distribusi ini memerlukan jumlah jadwal, tetapi kuotanya tanpa batas"),
        hint: Wording(
          en: "write `spread: even`, or give `quota` a number",
          id: "tulis `spread: even`, atau beri `quota` angka"))
    }
  }
}
