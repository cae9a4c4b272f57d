import Experiments
import EventKernel
import PassportOffice
import RandomStreams

/// Reads which systems fail, and when.
struct OutageBuilder {
  let calendar: OfficeCalendar

  /// The app among the systems.
  static let app = "app"

  /// The systems that may fail, in file order.
  static func systems(of root: CheckedObject) -> [String] {
    (root.map("outages") ?? []).map(\.key)
  }

  /// Every cause; nil if one is wrong, which has been reported.
  func outages(of root: CheckedObject, into log: inout DiagnosticLog) -> [Outage]? {
    guard root.isWritten("outages") else { return [] }
    guard let systems = root.map("outages") else { return nil }
    var outages: [Outage] = []
    var isWrong = false
    for (number, system) in systems.enumerated() {
      for cause in system.value.list ?? [] {
        guard let object = cause.object,
          let outage = outage(object, of: system, number: number, into: &log)
        else {
          isWrong = true
          continue
        }
        outages.append(outage)
      }
    }
    return isWrong ? nil : outages
  }

  private func outage(
    _ object: CheckedObject, of system: CheckedEntry, number: Int, into log: inout DiagnosticLog
  ) -> Outage? {
    let timing = timing(of: object, into: &log)
    guard system.key == Self.app else {
      if object.isWritten("stops") {
        log.error(
          .keyCombination, object.span(of: "stops"),
          Wording(
            en: "`stops` says what of the app stands still, but `\(system.key)` is another "
              + "system",
            id: "`stops` menyatakan bagian aplikasi yang berhenti, tetapi `\(system.key)` "
              + "adalah sistem lain"),
          hint: Wording(
            en: "remove it; the stages that need `\(system.key)` say `depends_on: "
              + "\(system.key)`",
            id: "hapus; tahap yang memerlukan `\(system.key)` menulis `depends_on: "
              + "\(system.key)`"))
      }
      return timing.map { Outage(system: number, timing: $0, stops: []) }
    }
    guard object.isWritten("stops") else {
      return timing.map {
        Outage(system: number, timing: $0, stops: [.booking, .payment, .release])
      }
    }
    guard let words = object.list("stops"), let timing else { return nil }
    let parts = words.compactMap { $0.text.flatMap(AppParts.init(scenarioWord:)) }
    guard parts.count == words.count else { return nil }
    return Outage(system: number, timing: timing, stops: AppParts(parts))
  }

  private func timing(of object: CheckedObject, into log: inout DiagnosticLog) -> OutageTiming? {
    if object.isWritten("every") {
      guard let every = object.law("every"), let lasts = object.law("lasts") else { return nil }
      guard every.support.upperBound > 0 else {
        log.error(
          .outOfRange, object.valueSpan(of: "every"),
          Wording(
            en: "`every` is always 0, so outages would follow for ever",
            id: "`every` selalu 0, jadi gangguan akan berulang tanpa akhir"),
          hint: Wording(en: "allowed: more than 0 s", id: "yang boleh: lebih dari 0 s"))
        return nil
      }
      return .drawn(every: every, lasts: lasts)
    }
    guard let from = instant("from", of: object), let until = instant("until", of: object) else {
      return nil
    }
    guard from < until else {
      log.error(
        .timeOrder, object.valueSpan(of: "until"),
        Wording(en: "`until` does not come after `from`", id: "`until` tidak sesudah `from`"),
        hint: Wording(
          en: "the outage ends at `until`, which lies later",
          id: "gangguan berakhir pada `until`, yang lebih lambat"))
      return nil
    }
    let days = calendar.days.map(\.date.isoText)
    let (first, last) = (days[0], days[days.count - 1])
    if until <= .zero || from >= .startOfDay(calendar.days.count) {
      log.warning(
        .withoutEffect, object.valueSpan(of: "from"),
        Wording(
          en: "the outage lies outside the days simulated, \(first) through \(last)",
          id: "gangguan ini di luar hari yang disimulasikan, \(first) sampai \(last)"),
        hint: Wording(
          en: "remove it, or make `warm_up` or `measure` longer",
          id: "hapus, atau perpanjang `warm_up` atau `measure`"))
    }
    return .dated(from: from, until: until)
  }

  private func instant(_ key: String, of object: CheckedObject) -> SimInstant? {
    object.instant(key).map { date, time in
      .startOfDay(date.dayNumber - calendar.days[0].date.dayNumber) + time
    }
  }
}

extension AppParts {
  /// The part of a word of the language.
  init?(scenarioWord word: String) {
    switch word {
    case "booking": self = .booking
    case "payment": self = .payment
    case "release": self = .release
    default: return nil
    }
  }
}
