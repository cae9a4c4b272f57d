import Experiments
import EventKernel
import PassportOffice

/// Slots: where they lie, how many, when they open and which one is taken.
extension RulesBuilder {
  /// The most windows of a day, one a minute.
  private static let mostWindows = 1_440

  /// The windows of a day, or nil after a report.
  func slotTemplate(_ slots: CheckedObject, into log: inout DiagnosticLog) -> SlotTemplate? {
    guard let spreadNode = slots.node("spread"), spreadNode.value != nil else { return nil }
    if let times = spreadNode.object?.map("explicit") {
      return explicitTemplate(times, of: slots, into: &log)
    }
    guard let every = slots.duration("every"), let from = slots.clock("from"),
      let until = slots.clock("until"), let spread = spread(of: spreadNode)
    else { return nil }
    guard from + every <= until else {
      log.error(
        .timeOrder, slots.span(of: slots.isWritten("until") ? "until" : "every"),
        Wording(
          en: "no window of `every` fits between `from` and `until`",
          id: "tidak ada jendela `every` yang muat antara `from` dan `until`"),
        hint: Wording(
          en: "write for example `every: 1 h, from: 08:00, until: 16:00`",
          id: "tulis misalnya `every: 1 h, from: 08:00, until: 16:00`"))
      return nil
    }
    let count = Int((until - from).microseconds / every.microseconds)
    guard count <= Self.mostWindows else {
      log.error(
        .outOfRange, slots.span(of: "every"),
        Wording(
          en: "a day would have \(Double(count).proseText) windows",
          id: "sehari akan memuat \(Double(count).proseText) jendela"),
        hint: Wording(
          en: "allowed: up to \(Double(Self.mostWindows).proseText), one a minute",
          id: "yang boleh: sampai \(Double(Self.mostWindows).proseText), satu per menit"))
      return nil
    }
    let windows = (0..<count).map { index in
      let start = from + SimDuration(microseconds: Int64(index) * every.microseconds)
      return ClockRange(from: start, until: start + every)
    }
    guard let weights = values(of: slots, "weight", windows: windows, into: &log) else {
      return nil
    }
    let all = weights.map { $0 ?? 1 }
    guard all.contains(where: { $0 > 0 }) else {
      log.error(
        .outOfRange, slots.span(of: "weight"),
        Wording(en: "every window has the weight 0", id: "setiap jendela berbobot 0"))
      return nil
    }
    return SlotTemplate(windows: windows, weights: all, spread: spread)
  }

  /// The values of a map from starts of windows, one for each window, nil where missing.
  private func values(
    of object: CheckedObject, _ key: String, windows: [ClockRange], into log: inout DiagnosticLog
  ) -> [Double?]? {
    var values = [Double?](repeating: nil, count: windows.count)
    guard object.isWritten(key) else { return values }
    guard let entries = object.map(key) else { return nil }
    for entry in entries {
      guard let clock = entry.clock, let value = entry.value.number else { return nil }
      guard let index = windows.firstIndex(where: { $0.from == clock }) else {
        let starts = windows.map(\.from.clockText)
        log.error(
          .unknownWindow, entry.keySpan,
          Wording(
            en: "no window of slots starts at \(entry.key)",
            id: "tidak ada jendela jadwal yang mulai pukul \(entry.key)"),
          hint: Wording(
            en: "windows start at \(starts.prefix(24).joined(separator: ", "))",
            id: "jendela mulai pukul \(starts.prefix(24).joined(separator: ", "))")
            + (starts.count > 24 ? ", …" : ""))
        continue
      }
      values[index] = value
    }
    return values
  }

  /// Slots of a day by pool and weekday, as written or as listed by time; nil after a report.
  func allQuotas(of booking: CheckedObject, into log: inout DiagnosticLog) -> [[Int?]]? {
    let listed = explicitQuota(of: booking, into: &log)
    if let node = booking.node("quota") { return quotas(node, into: &log) }
    guard let listed else {
      log.error(
        .missingKey, booking.span,
        Wording(en: "booking needs the key `quota`", id: "booking memerlukan kunci `quota`"),
        hint: Wording(
          en: "`quota`: slots of a day, such as `quota: 100`",
          id: "`quota`: jadwal per hari, misalnya `quota: 100`"))
      return nil
    }
    return pools.names.indices.map { [Int?](repeating: $0 == 0 ? listed : 0, count: 7) }
  }

  /// Slots of a day by pool and weekday; nil after a report.
  ///
  /// A pool that is not listed has no slots.
  func quotas(_ node: CheckedNode, into log: inout DiagnosticLog) -> [[Int?]]? {
    var quotas = [[Int?]](repeating: [Int?](repeating: 0, count: 7), count: pools.names.count)
    guard let entries = node.quotaByPool else {
      guard let quota = quota(node, into: &log) else { return nil }
      quotas[0] = quota
      return quotas
    }
    guard entries.contains(where: { $0.key == SlotPools.regular }) else {
      log.error(
        .missingKey, node.span,
        Wording(
          en: "a quota by pool needs the pool `\(SlotPools.regular)`",
          id: "kuota menurut kumpulan memerlukan kumpulan `\(SlotPools.regular)`"),
        hint: Wording(
          en: "write `\(SlotPools.regular): 0` if only some applications take slots",
          id: "tulis `\(SlotPools.regular): 0` bila hanya sebagian jenis permohonan mengambil "
            + "jadwal"))
      return nil
    }
    for entry in entries {
      guard let pool = pools.names.firstIndex(of: entry.key),
        let quota = quota(entry.value, into: &log)
      else { return nil }
      quotas[pool] = quota
    }
    return quotas
  }

  /// Slots of a day by weekday, Monday first; nil after a report.
  private func quota(_ node: CheckedNode, into log: inout DiagnosticLog) -> [Int?]? {
    guard let entries = node.map else {
      guard node.value != nil else { return nil }
      return Array(repeating: node.count, count: 7)
    }
    guard entries.allSatisfy({ $0.value.value != nil }) else { return nil }
    let days = WeekdayValues(entries, into: &log) { node, _ in
      Limit(count: node.count)
    }
    return days.values.map { day in day.map(\.count) ?? 0 }
  }

  /// A number of slots, or none at all for `unlimited`.
  private struct Limit {
    var count: Int?
  }

  /// The utilities of slots, or nil after a report.
  func slotChoice(
    _ choice: CheckedObject, windows: [ClockRange], into log: inout DiagnosticLog
  ) -> SlotChoice? {
    let weekdays = WeekdayValues(choice.map("weekday") ?? [], into: &log) { node, _ in node.number }
    checkWay(of: choice, into: &log)
    guard let perDay = choice.number("per_day_later"),
      let hours = values(of: choice, "hour", windows: windows, into: &log),
      !choice.isWritten("none") || choice.number("none") != nil,
      !choice.isWritten("per_100_km") || choice.number("per_100_km") != nil
    else { return nil }
    var rules = SlotChoice(
      perDayLater: perDay, window: hours.map { $0 ?? 0 },
      weekday: weekdays.values.map { $0 ?? 0 }, none: choice.number("none"))
    rules.perHundredKilometres = choice.number("per_100_km") ?? 0
    return rules
  }

  /// Without regions nobody knows how far the office is.
  private func checkWay(of choice: CheckedObject, into log: inout DiagnosticLog) {
    guard choice.isWritten("per_100_km"), !root.isWritten("regions") else { return }
    log.error(
      .keyCombination, choice.span(of: "per_100_km"),
      Wording(
        en: "without `regions` nobody knows how far people live from the office",
        id: "tanpa `regions` tidak diketahui seberapa jauh orang tinggal dari kantor"),
      hint: Wording(
        en: "describe them at the top, or remove `per_100_km`",
        id: "jelaskan di tingkat teratas, atau hapus `per_100_km`"))
  }
}
