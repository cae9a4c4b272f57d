import EventKernel
import Experiments
import PassportOffice

/// How the knowledge of the app spreads: from mouth to mouth, and where officers explain it.
struct AwarenessBuilder {
  /// The file in each stretch between two changes.
  let roots: [CheckedObject]
  let calendar: OfficeCalendar
  /// The first counted day: word of mouth begins with it.
  let firstDay: Int
  let regions: [String]

  /// An explanation by officers.
  private struct Outreach {
    /// Nil for everywhere.
    let region: Int?
    let on: CivilDate
    let reaches: Double
  }

  /// The share by region and day, if it ever moves; nil after a report.
  func awareness(into log: inout DiagnosticLog) -> Awareness? {
    let awareness = roots.map { $0.object("awareness") }
    let moves = awareness.contains { object in
      object.map { $0.isWritten("word_of_mouth") || $0.isWritten("outreach") } ?? false
    }
    guard moves else { return .ofRules }
    let visits = awareness.map { $0.flatMap { outreach(of: $0, into: &log) } }
    let starts = awareness.compactMap { $0?.number("start") }
    guard visits.allSatisfy({ $0 != nil }), starts.count == roots.count else { return nil }
    let known = visits.map { $0 ?? [] }
    let visited = Set(known.joined().compactMap(\.region))
    // Regions that officers never visit on their own are all alike.
    let common = row(of: nil, awareness: awareness, starts: starts, visits: known)
    let rows = (0..<max(1, regions.count)).map { region in
      visited.contains(region)
        ? row(of: region, awareness: awareness, starts: starts, visits: known) : common
    }
    return Awareness(byRegion: rows)
  }

  /// The share of a region day by day, nil for one without visits of its own; another `start` from a
  /// date on sets it anew.
  private func row(
    of region: Int?, awareness: [CheckedObject?], starts: [Double], visits: [[Outreach]]
  ) -> [Double] {
    var share = starts[0]
    return calendar.days.indices.map { day in
      let stretch = calendar.days[day].ruleIndex
      let before = day > 0 ? calendar.days[day - 1].ruleIndex : stretch
      if starts[stretch] != starts[before] {
        share = starts[stretch]
      } else if day > firstDay, let words = awareness[stretch]?.object("word_of_mouth") {
        share = Awareness.dayLater(
          share, innovation: words.number("innovation") ?? 0,
          imitation: words.number("imitation") ?? 0)
      }
      for visit in visits[stretch]
      where visit.on == calendar.days[day].date && visit.region ?? region == region {
        share += visit.reaches * (1 - share)
      }
      return share
    }
  }

  private func outreach(
    of awareness: CheckedObject, into log: inout DiagnosticLog
  ) -> [Outreach]? {
    guard awareness.isWritten("outreach") else { return [] }
    guard let items = awareness.list("outreach") else { return nil }
    let visits = items.map { item in item.object.flatMap { outreach($0, into: &log) } }
    let known = visits.compactMap { $0 }
    return known.count == visits.count ? known : nil
  }

  private func outreach(_ visit: CheckedObject, into log: inout DiagnosticLog) -> Outreach? {
    guard let on = visit.date("on"), let reaches = visit.number("reaches") else { return nil }
    if !calendar.days.contains(where: { $0.date == on }) {
      log.warning(
        .withoutEffect, visit.valueSpan(of: "on"),
        Wording(
          en: "\(on.isoText) is no day of the study, so nobody learns of the app there",
          id: "\(on.isoText) bukan hari dalam studi, jadi tidak ada yang mengenal aplikasi di sana")
      )
    }
    guard visit.isWritten("region") else { return Outreach(region: nil, on: on, reaches: reaches) }
    guard let name = visit.text("region") else { return nil }
    guard let region = regions.firstIndex(of: name) else {
      log.unknownRegion(name, at: visit.valueSpan(of: "region"), among: regions)
      return nil
    }
    return Outreach(region: region, on: on, reaches: reaches)
  }
}

extension Town {
  /// Puts the mean share of the counted days into the rules, for what is said before a run.
  mutating func useMeans(of awareness: Awareness, weights: [Double], from dated: DatedCalendar) {
    guard awareness.moves else { return }
    let counted = dated.span.windowStart.day..<dated.span.windowEnd.day
    for place in rules.indices {
      let days = counted.filter {
        dated.calendar.days[$0].ruleIndex == place / offices.count
      }
      guard !days.isEmpty else { continue }
      let sum = weights.enumerated().reduce(0.0) { sum, region in
        days.reduce(sum) {
          $0 + region.element * awareness.share(ofRegion: region.offset, onDay: $1)
        }
      }
      rules[place].awareShare = sum / Double(days.count)
    }
  }
}
