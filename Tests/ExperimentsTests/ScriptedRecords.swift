import EventKernel
import PassportOffice

/// Records written by hand, with times in minutes.
extension Traits {
  static func plain(classID: UInt8 = 0) -> Traits {
    Traits(classID: classID, application: 0, group: 0, channel: .none, firstChannel: .none)
  }

  static func office(
    _ channel: Channel, first: Channel? = nil, application: UInt8 = 0, group: UInt8 = 0
  ) -> Traits {
    Traits(
      classID: 0, application: application, group: group, channel: channel,
      firstChannel: first ?? channel)
  }
}

extension StopRecord {
  static func stop(
    _ traits: Traits = .plain(), stage: UInt16 = 0, joined: Int64, waited: Int64,
    outcome: StopOutcome = .served, isCounted: Bool = true, dayIndex: Int32 = 0,
    arrivalIndex: Int32 = 0, service: Int64 = 0
  ) -> StopRecord {
    StopRecord(
      traits: traits, stage: stage, outcome: outcome, isCounted: isCounted, dayIndex: dayIndex,
      arrivalIndex: arrivalIndex, joined: ScriptedNetwork.minute(joined),
      ended: ScriptedNetwork.minute(joined + waited), service: .minutes(service))
  }
}

extension VisitRecord {
  static func visit(
    _ traits: Traits = .plain(), came: Int64, outside: Int64 = 0, wait: Int64, lasted: Int64,
    joinedLine: Bool = true, isCounted: Bool = true, lateness: Int64? = nil,
    arrivalIndex: Int32 = 0
  ) -> VisitRecord {
    VisitRecord(
      traits: traits, isCounted: isCounted, joinedLine: joinedLine, dayIndex: 0,
      arrivalIndex: arrivalIndex, came: ScriptedNetwork.minute(came),
      outsideUntil: ScriptedNetwork.minute(came + outside),
      left: ScriptedNetwork.minute(came + lasted), wait: .minutes(wait),
      officeLateness: lateness.map { .minutes($0) })
  }
}

extension PersonRecord {
  /// A story of which only the fate and the number of the person matter.
  static func person(
    _ identity: UInt64, _ fate: Fate, traits: Traits = .plain(), need: Int64 = 0,
    isCounted: Bool = true
  ) -> PersonRecord {
    var person = PersonRecord(
      traits: traits, identity: identity, need: ScriptedNetwork.minute(need),
      isCounted: isCounted)
    person.fate = fate
    return person
  }

  /// The same story with something added.
  func with(_ change: (inout PersonRecord) -> Void) -> PersonRecord {
    var person = self
    change(&person)
    return person
  }
}

extension LevelRecord {
  static func level(
    at minute: Int64, stage: UInt16 = 0, queue: Int32, busy: Int32, open: Int32 = 2
  ) -> LevelRecord {
    LevelRecord(
      stage: stage, at: ScriptedNetwork.minute(minute), queue: queue, present: queue + busy,
      busy: busy, open: open)
  }

  static func building(at minute: Int64, present: Int32) -> LevelRecord {
    LevelRecord(
      stage: LevelRecord.building(ofOffice: 0), at: ScriptedNetwork.minute(minute), queue: 0,
      present: present, busy: 0, open: 0)
  }
}
