import EventKernel
import Experiments
import PassportOffice
import RandomStreams

/// Advice with its arithmetic.
extension OfficeCheck {
  /// The days that count.
  var countedDays: ArraySlice<CalendarDay> {
    dated.calendar.days[dated.span.windowStart.day..<dated.span.windowEnd.day]
  }

  /// Says where slots and tickets of a day need more time than the desks have.
  ///
  /// Outages with dates are left out: nobody plans a quota for them.
  func adviseOnQuota(into log: inout DiagnosticLog) {
    let lost = plan.stages.map { DeskLosses.usualShare(ofStage: $0, in: network) }
    let works = workByStretch
    var worst: Shortage?
    for day in countedDays where day.isWorkingDay {
      let work = works[works.count == 1 ? 0 : day.ruleIndex]
      let rules = rules(on: day)
      let slots = rules.slots(on: day) ?? 0
      let tickets = rules.tickets(on: day) ?? 0
      for stage in plan.stages where network.stages[stage].isStaffed {
        // Desks that help serve their own line too.
        let together = [stage] + helpers(of: stage, on: day)
        let needed = together.reduce(0) {
          $0 + work.minutes(at: $1, slots: slots, tickets: tickets)
        }
        let shortage = Shortage(
          stage: stage, day: day, slots: slots, tickets: tickets, needed: needed,
          lost: lost[stage - plan.stages.lowerBound],
          available: together.reduce(0) { $0 + deskMinutes(at: $1, on: day) })
        if shortage.ratio > max(1, worst?.ratio ?? 0) { worst = shortage }
      }
    }
    guard let worst else { return }
    let tickets = office.walkIn(in: root)?.span(of: "tickets")
    log.warning(
      .quotaAboveDesks, office.booking(in: root)?.span(of: "quota") ?? tickets,
      Wording(
        en: "\(worst.slots.roundedText) slots and \(worst.tickets.roundedText) tickets on "
          + "\(worst.day.date.isoText) need \(worst.needed.roundedText) min at "
          + "`\(network.names.stages[worst.stage])`\(ofOffice), but its desks have "
          + "\(worst.available.roundedText) min\(Self.lostText(worst.lost))",
        id: "\(worst.slots.roundedText) jadwal dan \(worst.tickets.roundedText) nomor antrean "
          + "pada \(worst.day.date.isoText) memerlukan \(worst.needed.roundedText) menit di "
          + "`\(network.names.stages[worst.stage])`\(ofOffice), tetapi loketnya hanya punya "
          + "\(worst.available.roundedText) menit\(Self.lostText(worst.lost))"),
      hint: Wording(
        en: "the rest is served after the doors close, or comes back; open more desks or admit "
          + "fewer people",
        id: "sisanya dilayani sesudah pintu tutup, atau datang lagi; buka lebih banyak loket "
          + "atau terima lebih sedikit orang"))
  }

  /// What people ask of the stages in each stretch of time; once where the stages never change.
  private var workByStretch: [StageWorkload] {
    let count = network.stagesChange ? dated.stretches.count : 1
    return (0..<count).map {
      StageWorkload(
        network: network, town: town, from: plan.stages.lowerBound, stretch: $0)
    }
  }

  private struct Shortage {
    var stage: StageID
    var day: CalendarDay
    var slots: Double
    var tickets: Double
    var needed: Double
    /// The share that outages and stops are expected to take.
    var lost: Double
    var available: Double

    var ratio: Double {
      let left = available * (1 - lost)
      return left > 0 ? needed / left : needed > 0 ? .infinity : 0
    }
  }

  /// How much of the desks' time is not there; nothing where all of it is.
  private static func lostText(_ share: Double) -> Wording {
    guard share > 0 else { return "" }
    let percent = (share * 100).roundedText
    return Wording(
      en: ", of which outages and stops are expected to take \(percent) %",
      id: ", dan \(percent) % di antaranya diperkirakan habis karena gangguan dan kerusakan")
  }

  /// Says when more people come than slots and tickets, or else the desks, can ever take.
  func adviseOnDemand(into log: inout DiagnosticLog) {
    let need = network.demands.reduce(0) { $0 + expectedNeed(of: $1, on: countedDays.indices) }
    let workingDays = countedDays.count { $0.isWorkingDay }
    guard let perDay = SeatFacts(of: network)?.admissions else { return }
    let admitted = perDay * Double(workingDays)
    guard need > admitted else { return }
    log.warning(
      .demandAboveAdmissions, root.span(of: "demand"),
      Wording(
        en: "\(need.roundedText) people want a passport in the counted days, but slots and "
          + "tickets of \(workingDays) working days admit \(admitted.roundedText)",
        id: "\(need.roundedText) orang memerlukan paspor dalam hari yang dihitung, tetapi "
          + "jadwal dan nomor antrean dari \(workingDays) hari kerja hanya menerima "
          + "\(admitted.roundedText)"),
      hint: Wording(
        en: "the others wait longer and longer or give up; raise the quota or the tickets",
        id: "yang lain menunggu makin lama atau menyerah; naikkan kuota atau nomor antrean"))
  }

  /// People of a demand expected on some of the counted days.
  func expectedNeed(of demand: Demand, on days: Range<Int>) -> Double {
    switch demand.arrivals {
    case .poisson(.daily):
      days.reduce(0) { $0 + demand.expectedArrivals(onDay: $1) } * demand.peoplePerArrival
    case .recorded(let needs):
      needs.reduce(0) { sum, need in
        let isCounted = dated.span.counts(need.at) && days.contains(need.at.day)
        return sum + (isCounted ? Double(need.people) : 0)
      }
    case .poisson, .renewal, .appointments: 0
    }
  }

  /// Without a limit on admissions the desks must be able to serve all who come.
  func adviseOnLoad(into log: inout DiagnosticLog) {
    guard SeatFacts(of: network, office: number)?.admissions == nil else { return }
    let works = workByStretch
    let stretches = works.count == 1 ? [countedDays.indices] : countedStretches
    let needs = stretches.map { days in
      network.demands.reduce(0) {
        $0 + expectedNeed(of: $1, on: days) * network.officeShares(of: $1)[number]
      }
    }
    let need = needs.reduce(0, +)
    let lost = DeskLosses(of: network).shares
    for stage in plan.stages where network.stages[stage].isStaffed {
      let together =
        [stage]
        + countedDays.reduce(into: []) { known, day in
          known += helpers(of: stage, on: day).filter { !known.contains($0) }
        }
      let needed = zip(needs, works).reduce(0) { sum, part in
        sum + part.0 * together.reduce(0) { $0 + part.1.greatestMinutes(at: $1) }
      }
      let available = countedDays.reduce(0) { sum, day in
        sum + together.reduce(0) { $0 + deskMinutes(at: $1, on: day) }
      }
      guard needed > available * (1 - lost[stage]) else { continue }
      log.warning(
        .overloaded, root.span(of: "demand"),
        Wording(
          en: "\(need.roundedText) people in the counted days need "
            + "\((needed / 60).roundedText) h at `\(network.names.stages[stage])`\(ofOffice), but its "
            + "desks have \((available / 60).roundedText) h\(Self.lostText(lost[stage]))",
          id: "\(need.roundedText) orang dalam hari yang dihitung memerlukan "
            + "\((needed / 60).roundedText) jam di `\(network.names.stages[stage])`\(ofOffice), tetapi "
            + "loketnya hanya punya \((available / 60).roundedText) jam"
            + "\(Self.lostText(lost[stage]))"),
        hint: Wording(
          en: "the line grows for ever, or desks stay on after the doors close; open more desks",
          id: "antrean tumbuh terus, atau loket lembur sesudah pintu tutup; buka lebih banyak "
            + "loket"))
    }
  }

  /// The counted days of each stretch of time.
  private var countedStretches: [Range<Int>] {
    dated.stretches.indices.map { stretch in
      let days = countedDays.indices.filter { dated.calendar.days[$0].ruleIndex == stretch }
      return days.first.map { $0..<$0 + days.count } ?? 0..<0
    }
  }

  /// The warm-up should be as long as slots are opened ahead, so that none is missing at first.
  func adviseOnWarmUp(into log: inout DiagnosticLog) {
    let windows = town.rules.compactMap { $0.booking }.flatMap(\.releases).map(\.longestLeadDays)
    let warmUp = dated.span.windowStart.day
    guard let longest = windows.max(), warmUp < longest, town.initial.bookedShare == 0 else {
      return
    }
    log.warning(
      .shortWarmUp, root.object("calendar")?.span(of: "warm_up"),
      Wording(
        en: "the warm-up lasts \(warmUp) days, but slots are opened up to \(longest) days ahead",
        id: "masa pemanasan \(warmUp) hari, tetapi jadwal dibuka sampai \(longest) hari ke "
          + "depan"),
      hint: Wording(
        en: "people counted first find an empty book; write `warm_up: \(longest) days` or more",
        id: "orang yang dihitung pertama menemukan buku jadwal kosong; tulis `warm_up: "
          + "\(longest) days` atau lebih"))
  }
}

extension ReleaseRule {
  /// The most days from opening a slot to the slot.
  var longestLeadDays: Int {
    switch self {
    case .rolling(let ahead), .periodic(_, _, .daysAhead(let ahead), _): ahead
    case .periodic(.weekday(let weekday), _, .nextWeek, _): 13 - weekday.index
    case .periodic(.everyDay, _, .nextWeek, _), .periodic(.dayOfMonth, _, .nextWeek, _),
      .periodic(.lastWorkingDay, _, .nextWeek, _):
      13
    // From the day of the release to the end of its month, or to the 15th of the next.
    case .periodic(.dayOfMonth(let day), _, .nextHalfMonth, _): day <= 15 ? 31 - day : 46 - day
    case .periodic(.lastWorkingDay, _, .nextHalfMonth, _): 22
    case .periodic(.weekday, _, .nextHalfMonth, _), .periodic(.everyDay, _, .nextHalfMonth, _): 30
    // The longest month after the rest of this one; long feasts end months about a week early.
    case .periodic(.lastWorkingDay, _, .nextMonth, _): 38
    case .periodic(.dayOfMonth(let day), _, .nextMonth, _): 62 - day
    case .periodic(.weekday, _, .nextMonth, _), .periodic(.everyDay, _, .nextMonth, _): 61
    }
  }
}

extension Double {
  /// Rounded to at most one digit behind the point, or none from a thousand on.
  var roundedText: String {
    let scale = magnitude < 1_000 ? 10.0 : 1
    return ((self * scale).rounded() / scale).proseText
  }
}
