internal import EventKernel
public import Experiments
internal import PassportOffice

/// A month of an office day by day: hours, seats, desks and releases.
public struct MonthReport: Sendable {
  private let title: String
  /// By office; its name where there are several.
  private let offices: [(name: String?, facts: MonthFacts)]

  /// The report of a month; nil for a plain queue or a month outside the study.
  public init?(year: Int, month: Int, of variant: Variant) {
    let names = variant.network.names.offices
    var offices: [(name: String?, facts: MonthFacts)] = []
    for (office, name) in names.enumerated() {
      let facts = MonthFacts(year: year, month: month, of: variant.network, office: office)
      guard let facts, !facts.days.isEmpty else { return nil }
      offices.append((names.count > 1 ? name : nil, facts))
    }
    guard !offices.isEmpty else { return nil }
    self.offices = offices
    title = "\(variant.name), \(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// The report as text.
  public func text(in language: Language) -> String {
    offices.map { name, facts in
      text(of: facts, title: title + (name.map { ", \($0)" } ?? ""), in: language)
    }.joined(separator: "\n")
  }

  private func text(of facts: MonthFacts, title: String, in language: Language) -> String {
    var table = TextTable(
      [
        Wording(en: "day", id: "hari"), Wording(en: "hours", id: "jam"),
        Wording(en: "slots", id: "jadwal"), Wording(en: "tickets", id: "nomor antrean"),
      ] + facts.stages.map { Wording($0) }, repeated: 2)
    for day in facts.days {
      table.add(
        [
          "\(day.date.isoText) \(day.date.weekday.shortName)", hours(of: day), seats(day.slots),
          seats(day.tickets),
        ] + day.desks.map { $0 == 0 ? ShownNumber.missing : "\($0)" })
    }
    let remarks = (factorRemark(facts) + releases(facts) + outages(facts)).map {
      "  " + $0.text(in: language)
    }
    let lines = [title] + table.lines(in: language).map { $0.isEmpty ? "" : "  \($0)" } + remarks
    return lines.joined(separator: "\n") + "\n"
  }

  private func factorRemark(_ facts: MonthFacts) -> [Wording] {
    let factors = Set(facts.days.map(\.quotaFactor)).subtracting([1])
    guard !factors.isEmpty else { return [] }
    return [
      Wording(
        en: "slots and tickets are those after the quota factor of a period",
        id: "jadwal dan nomor antrean sudah dikalikan faktor kuota suatu masa")
    ]
  }

  private func releases(_ facts: MonthFacts) -> [Wording] {
    facts.releases.map { release in
      let (first, last) = (release.opens.lowerBound.isoText, release.opens.upperBound.isoText)
      let days =
        first == last
        ? Wording(first)
        : Wording(en: "\(first) through \(last)", id: "\(first) sampai \(last)")
      let at = "\(release.date.isoText) \(release.clock.clockText)"
      return Wording(en: "\(at) opens \(days)", id: "\(at) membuka \(days)")
    }
  }

  private func outages(_ facts: MonthFacts) -> [Wording] {
    facts.outages.map { outage in
      let from = "\(outage.from.date.isoText) \(outage.from.clock.clockText)"
      let until = "\(outage.until.date.isoText) \(outage.until.clock.clockText)"
      let parts = outage.stops.isEmpty ? [] : [outage.stops.words]
      let stopped = (parts + outage.stages.map { Wording($0) }).joined(separator: ", ")
      return Wording(
        en: "\(from) \(outage.system) fails until \(until): \(stopped)",
        id: "\(from) \(outage.system) terganggu sampai \(until): \(stopped)")
    }
      + facts.drawnOutages.map { system, share in
        let percent = ShownNumber.text(share, unit: "share")
        return Wording(
          en: "\(system) fails at times nobody knows, about \(percent) of the time",
          id: "\(system) terganggu pada waktu yang tidak diketahui, kira-kira \(percent) dari waktu"
        )
      }
  }

  private func hours(of day: MonthFacts.Day) -> Wording {
    guard !day.open.isEmpty else {
      return day.isHoliday
        ? Wording(en: "holiday", id: "libur") : Wording(en: "shut", id: "tutup")
    }
    return Wording(
      day.open.map { "\($0.from.clockText)-\($0.until.clockText)" }.joined(separator: ", "))
  }

  private func seats(_ count: Double?) -> Wording {
    guard let count else { return Wording(en: "no limit", id: "tanpa batas") }
    return count == 0 ? ShownNumber.missing : "\(Int(count))"
  }
}
