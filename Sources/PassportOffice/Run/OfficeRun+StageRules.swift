/// Stages whose rules change by date.
extension OfficeRun {
  /// Puts the rules of the stages in a stretch of time into force.
  ///
  /// What people have drawn stays: their service if they are in line, and how long they wait.
  mutating func followStages(ofStretch stretch: Int) {
    guard timetable.states.count > 1 else { return }
    for stage in stages.indices {
      let plan = timetable.plans[stretch][stage]
      let reorders = stagePlans[stage].queue.order != plan.queue.order
      let line = reorders ? emptyLine(at: stage) : []
      stages[stage].follow(timetable.states[stretch][stage])
      stagePlans[stage] = plan
      if reorders { extras[stage].turn = 0 }
      for person in line { addToLine(person, at: stage) }
    }
  }

  /// Takes everybody out of a line, in the order in which they joined it.
  private mutating func emptyLine(at stage: Int) -> [Int32] {
    var line = extras[stage].pool
    extras[stage].pool.removeAll(keepingCapacity: true)
    let first = stages[stage].firstRank
    while let person = lines.head(ofLineAt: first, ranks: stages[stage].ranks) {
      lines.remove(person, fromLineAt: first, in: &people)
      line.append(person)
    }
    let joined = line.map { people[$0].stop.joined }
    return line.indices.sorted { (joined[$0], $0) < (joined[$1], $1) }.map { line[$0] }
  }
}
