import Experiments
import EventKernel
import PassportOffice

/// The crowd at a release.
extension RulesBuilder {
  /// The rules of the crowd, or nil after a report.
  func rushRules(_ rush: CheckedObject, into log: inout DiagnosticLog) -> RushRules? {
    let gate = rush.object("gate").flatMap { gateRules($0, into: &log) }
    guard let session = rush.law("session"), let dropShare = rush.number("session_drops"),
      gate != nil || !rush.isWritten("gate")
    else { return nil }
    guard dropShare < 1 else {
      log.error(
        .outOfRange, rush.valueSpan(of: "session_drops"),
        Wording(en: "nobody would ever choose a slot", id: "tidak ada yang akan memilih jadwal"),
        hint: Wording(
          en: "allowed: 0 % to below 100 %",
          id: "yang boleh: 0 % sampai di bawah 100 %"))
      return nil
    }
    return RushRules(gate: gate, session: session, dropShare: dropShare)
  }

  private func gateRules(_ gate: CheckedObject, into log: inout DiagnosticLog) -> GateRules? {
    guard let gap = gap(of: gate, into: &log), let room = gate.node("room"), room.value != nil,
      let order = gate.node("queue").flatMap(gateOrder)
    else { return nil }
    return GateRules(gap: gap, room: room.count, order: order)
  }

  private func gap(of gate: CheckedObject, into log: inout DiagnosticLog) -> SimDuration? {
    guard let rate = gate.rate("admits") else { return nil }
    guard let unit = rate.unitSeconds else {
      log.error(
        .unknownUnit, gate.valueSpan(of: "admits"),
        Wording(en: "a gate knows no working days", id: "gerbang tidak mengenal hari kerja"),
        hint: Wording(en: "write for example `120 / min`", id: "tulis misalnya `120 / min`"))
      return nil
    }
    guard rate.amount > 0 else {
      log.error(
        .outOfRange, gate.valueSpan(of: "admits"),
        Wording(
          en: "the gate would never let anybody in",
          id: "gerbang tidak akan meloloskan siapa pun"),
        hint: Wording(
          en: "write for example `120 / min`, or remove `gate`",
          id: "tulis misalnya `120 / min`, atau hapus `gate`"))
      return nil
    }
    let gap = SimDuration(roundingMicroseconds: min(unit / rate.amount * 1e6, 1e15))
    return max(gap, SimDuration(microseconds: 1))
  }

  private func gateOrder(_ node: CheckedNode) -> GateOrder? {
    if let object = node.object {
      return object.object("lottery")?.duration("draws_after").map {
        .lottery(drawsAfter: $0)
      }
    }
    switch node.text {
    case "arrival": return .arrival
    case "random": return .random
    case "lottery": return .lottery(drawsAfter: .minutes(10))
    default: return nil
    }
  }
}
