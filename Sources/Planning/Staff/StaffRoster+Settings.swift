import EventKernel
public import Experiments
public import PassportOffice

extension StaffRoster {
  /// The changes of a scenario that these shifts are, as a patch or `--set` has them.
  ///
  /// All shifts of an office are replaced, those of other stages by what they are now.
  public func settings(_ network: OfficeNetwork, _ layout: IntervalLayout) -> [Setting] {
    guard let town = network.town else {
      return layout.stages.map { stage in
        Setting(
          path: "stages.\(network.names.stages[stage]).desks",
          text: desksText(of: stage, layout, until: network.span.followUntil))
      }
    }
    return town.offices.indices.compactMap { office in
      let stages = town.offices[office].stages
      guard layout.stages.contains(where: stages.contains) else { return nil }
      return Setting(
        path: "offices.\(network.names.offices[office]).staff.shifts",
        text: shiftsText(
          StaffShifts(of: town.rules[office].shifts, decided: layout.stages, in: stages),
          names: Array(network.names.stages[stages]), stages, layout))
    }
  }

  private func shiftsText(
    _ shifts: StaffShifts, names: [String], _ stages: Range<StageID>, _ layout: IntervalLayout
  ) -> String {
    let own = lines.filter { stages.contains($0.stage) }.flatMap { line -> [String] in
      var shift = shifts.shift(
        line.name, of: line.stage, on: layout.pattern(ofLine: line.line).weekdays,
        hours: line.kind.hours, people: line.people)
      shift.breaks = line.kind.rest.map {
        StaggeredBreaks(from: $0.from, until: $0.until, length: $0.until - $0.from)
      }
      return shift.texts(names)
    }
    let all = shifts.others.flatMap { $0.texts(names) } + own
    // A list of shifts is never empty; this one opens nothing.
    let nobody = "{id: nobody, desks: {\(names[0]): 0}}"
    return "[\((all.isEmpty ? [nobody] : all).joined(separator: ", "))]"
  }

  /// Numbers of desks from times on.
  private func desksText(
    of stage: StageID, _ layout: IntervalLayout, until end: SimInstant
  ) -> String {
    let kinds = lines.filter { $0.stage == stage }
    let turns = kinds.flatMap { line -> [SimDuration] in
      [line.kind.hours.from, line.kind.hours.until]
        + (line.kind.rest.map { [$0.from, $0.until] } ?? [])
    }
    let times = Set(turns + [.zero]).filter { $0 < layout.period }.sorted()
    let counts = times.map { time in
      kinds.filter { $0.kind.works(at: time) }.reduce(0) { $0 + $1.people }
    }
    var entries: [String] = []
    var last: Int?
    var start = SimDuration.zero
    repeat {
      for (time, count) in zip(times, counts) where count != last {
        entries.append("{at: \(StaffWords.length(start + time)), count: \(count)}")
        last = count
      }
      start = start + layout.period
    } while layout.repeats && .zero + start < end
    return "[\(entries.joined(separator: ", "))]"
  }
}

extension ShiftKind {
  fileprivate func works(at time: SimDuration) -> Bool {
    hours.from <= time && time < hours.until
      && !(rest.map { $0.from <= time && time < $0.until } ?? false)
  }
}

extension Shift {
  /// As a file has it: a shift for each run of days, as a shift knows but one.
  fileprivate func texts(_ names: [String]) -> [String] {
    let days = Weekday.allCases.filter { worksOn[$0.index] }
    guard days.count < 7 else { return [text(names, id: name, on: nil)] }
    let runs = StaffWords.runs(of: days)
    return runs.map { run in
      text(names, id: runs.count == 1 ? name : "\(name)-\(run[0].rawValue)", on: run)
    }
  }

  private func text(_ names: [String], id: String, on days: [Weekday]?) -> String {
    var parts = ["id: \(id)"]
    if let days { parts.append("on: \(StaffWords.days(days))") }
    parts.append("hours: \(StaffWords.clock(hours.from))-\(StaffWords.clock(hours.until))")
    let counts = names.indices.filter { desks[$0] > 0 }.map { "\(names[$0]): \(desks[$0])" }
    // A line without anybody is written too, as one person less may leave one.
    let none = counts.isEmpty ? ["\(names[0]): 0"] : counts
    parts.append("desks: {\(none.joined(separator: ", "))}")
    if !helps.isEmpty {
      let helped = helps.map { help in
        "\(names[help.stage]): [\(help.others.map { names[$0] }.joined(separator: ", "))]"
      }
      parts.append("helps: {\(helped.joined(separator: ", "))}")
    }
    if let breaks {
      let from = StaffWords.clock(breaks.from)
      let until = StaffWords.clock(breaks.turns.last ?? breaks.from)
      parts.append(
        "breaks: {stagger: {length: \(StaffWords.length(breaks.length)), from: \(from), "
          + "until: \(until)}}")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
