import Experiments
import EventKernel
import PassportOffice

/// Rules across the fields of an office, checked once everything could be read.
struct OfficeCheck {
  let root: CheckedObject
  let office: Office
  /// Its number among the offices.
  let number: Int
  let dated: DatedCalendar
  let network: OfficeNetwork
  let town: Town

  /// Reports every broken rule, and advice that is not an error.
  static func run(
    root: CheckedObject, offices: [Office], dated: DatedCalendar, network: OfficeNetwork,
    town: Town, into log: inout DiagnosticLog
  ) {
    let checks = offices.enumerated().map { number, office in
      OfficeCheck(
        root: root, office: office, number: number, dated: dated, network: network, town: town)
    }
    for check in checks { check.checkOffice(into: &log) }
    checks[0].checkTown(into: &log)
    guard !log.hasErrors else { return }
    for check in checks { check.adviseOnOffice(into: &log) }
    checks[0].adviseOnTown(into: &log)
  }

  private func checkOffice(into log: inout DiagnosticLog) {
    checkWay(into: &log)
    checkInterviews(into: &log)
    checkDesks(into: &log)
    checkSlots(into: &log)
    checkOtherOffices(into: &log)
  }

  private func checkTown(into log: inout DiagnosticLog) {
    checkNumbers(into: &log)
    checkChannels(into: &log)
    checkChoice(into: &log)
  }

  private func adviseOnOffice(into log: inout DiagnosticLog) {
    adviseOnShifts(into: &log)
    adviseOnQuota(into: &log)
    adviseOnLoad(into: &log)
    adviseOnPrinting(into: &log)
    adviseOnCollection(into: &log)
  }

  private func adviseOnTown(into log: inout DiagnosticLog) {
    adviseOnDemand(into: &log)
    adviseOnWarmUp(into: &log)
    adviseOnAwareness(into: &log)
    adviseOnOutages(into: &log)
    adviseOnReach(into: &log)
    adviseOnOtherOffices(into: &log)
    adviseOnFamilies(into: &log)
  }

  /// The office in the town.
  var plan: OfficePlan { town.offices[number] }

  /// Which office a message is about, where there are several.
  var ofOffice: Wording {
    town.offices.count > 1
      ? Wording(en: " of `\(office.name)`", id: " di kantor `\(office.name)`") : ""
  }

  /// The rules of the office on a day.
  func rules(on day: CalendarDay) -> TownRules {
    town.rules(ofOffice: number, stretch: day.ruleIndex)
  }

  /// Minutes of all desks of a stage on a day.
  func deskMinutes(at stage: StageID, on day: CalendarDay) -> Double {
    rules(on: day).deskMinutes(at: stage - plan.stages.lowerBound, on: day)
  }

  /// The stages whose desks serve the line of a stage on a day while nobody waits at their own.
  func helpers(of stage: StageID, on day: CalendarDay) -> [StageID] {
    let first = plan.stages.lowerBound
    return rules(on: day).helpers(of: stage - first, on: day).map { $0 + first }
  }

  private func checkDesks(into log: inout DiagnosticLog) {
    let investigates = town.applications.contains { $0.needsInvestigation }
    for stage in plan.stages where network.stages[stage].isStaffed {
      if stage == plan.investigationStage && !investigates { continue }
      let isOpen = dated.calendar.days.contains { day in
        ([stage] + helpers(of: stage, on: day)).contains { deskMinutes(at: $0, on: day) > 0 }
      }
      guard !isOpen else { continue }
      let name = network.names.stages[stage]
      log.error(
        .noDesks, span(ofStage: stage),
        Wording(
          en:
            "`\(name)`\(ofOffice) never has a desk while the doors are open, so nobody is ever served "
            + "there",
          id:
            "`\(name)`\(ofOffice) tidak pernah punya loket selama pintu buka, jadi tidak ada yang "
            + "dilayani di sana"),
        hint: Wording(
          en: "count its desks in a shift: `desks: {\(name): 1}`",
          id: "hitung loketnya dalam suatu sif kerja: `desks: {\(name): 1}`"))
    }
  }

  func span(ofStage stage: StageID) -> SourceSpan {
    if stage == plan.investigationStage { return office.object.span(of: "investigation") }
    let items = office.object.list("stages") ?? []
    let place = stage - plan.stages.lowerBound
    return items.indices.contains(place)
      ? items[place].node.entryNameNode?.span ?? items[place].span : office.nameSpan
  }

  /// Somebody who may not walk in needs an app with slots, at some time at least.
  private func checkChannels(into log: inout DiagnosticLog) {
    let application = town.applications.firstIndex { $0.share > 0 && !$0.isWalkInOnly }
    let group = town.groups.firstIndex { $0.share > 0 && !$0.isExempt }
    guard let application, let group else { return }
    let isAccepted = town.rules.contains { rules in
      !rules.walkIn.admitsOnlyExempt || rules.booking?.hasSlots ?? false
    }
    guard !isAccepted else { return }
    let walkIn = root.object("channels")?.object("walk_in")
    log.error(
      .noChannel, walkIn?.span(of: "admits"),
      Wording(
        en: "no channel accepts `\(network.names.applications[application])` from the group "
          + "`\(network.names.groups[group])`: only exempt people walk in, and there is no app "
          + "with slots",
        id: "tidak ada kanal yang menerima `\(network.names.applications[application])` dari "
          + "kelompok `\(network.names.groups[group])`: hanya orang yang dikecualikan boleh "
          + "datang langsung, dan tidak ada aplikasi dengan jadwal"),
      hint: Wording(
        en: "write `admits: all`, or add `booking` with a quota",
        id: "tulis `admits: all`, atau tambahkan `booking` dengan kuota"))
  }

  /// A choice of the app needs an app, at some time at least.
  private func checkChoice(into log: inout DiagnosticLog) {
    guard let choice = root.object("choice"), town.rules.allSatisfy({ $0.booking == nil }) else {
      return
    }
    let written = ["all", "aware", "unaware"].filter(choice.isWritten).map { choice.map($0) ?? [] }
    let ofGroups = (choice.map("by_group") ?? []).map { $0.value.map ?? [] }
    let app = (written + ofGroups).joined().first {
      $0.key == "app" && ($0.value.number ?? 0) > 0
    }
    guard let app else { return }
    log.error(
      .keyCombination, app.keySpan,
      Wording(
        en: "people choose the app, but there is none: without `booking` everybody walks in",
        id: "orang memilih aplikasi, padahal tidak ada: tanpa `booking` semua orang datang "
          + "langsung"),
      hint: Wording(
        en: "add `booking` with a quota, or remove `choice`; a variant that adds `booking` can "
          + "set `choice` too",
        id: "tambahkan `booking` dengan kuota, atau hapus `choice`; varian yang menambahkan "
          + "`booking` dapat mengatur `choice` juga"))
  }

  private func checkSlots(into log: inout DiagnosticLog) {
    guard let booking = town.rules(ofOffice: number, stretch: 0).booking, booking.hasSlots else {
      return
    }
    let windows = zip(booking.slots.windows, booking.slots.weights).filter { $0.1 > 0 }.map(\.0)
    let isOpen = dated.calendar.days.contains { day in
      day.open.contains { range in
        windows.contains { range.from <= $0.from && $0.until <= range.until }
      }
    }
    let slots = office.booking(in: root)?.object("slots")
    guard !isOpen else { return checkTimes(of: slots, into: &log) }
    log.error(
      .slotsClosed, slots?.span(of: "from"),
      Wording(
        en: "no window of slots lies within the hours of the doors, so no slot exists",
        id: "tidak ada jendela jadwal di dalam jam buka, jadi tidak ada jadwal"),
      hint: Wording(
        en: "move `from` and `until` into the hours of `calendar.open`, or make `every` shorter",
        id: "pindahkan `from` dan `until` ke dalam jam `calendar.open`, atau persingkat `every`"))
  }

  /// A slot at a listed time lies within the hours of the doors, on some day at least.
  private func checkTimes(of slots: CheckedObject?, into log: inout DiagnosticLog) {
    for time in slots?.node("spread")?.object?.map("explicit") ?? [] {
      guard let at = time.clock, let count = time.value.count, count > 0 else { continue }
      let isOpen = dated.calendar.days.contains { day in
        day.open.contains { $0.from <= at && at + .minutes(1) <= $0.until }
      }
      guard !isOpen else { continue }
      log.error(
        .slotsClosed, time.keySpan,
        Wording(
          en: "the doors are never open at \(time.key)",
          id: "pintu tidak pernah buka pukul \(time.key)"),
        hint: Wording(
          en: "move these slots into the hours of `calendar.open`",
          id: "pindahkan jadwal ini ke dalam jam `calendar.open`"))
    }
  }
}
