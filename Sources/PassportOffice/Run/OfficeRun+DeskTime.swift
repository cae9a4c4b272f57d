import EventKernel

/// How long desks are open, where that costs something.
extension OfficeRun {
  /// The number of desks of a stage is about to change.
  ///
  /// A desk that has closed while it serves counts until it is done.
  mutating func noteDeskTime(at stage: Int) {
    deskTimes[stage].pass(
      until: events.now, desks: max(stages[stage].open, stages[stage].busy),
      closing: offices[Int(stages[stage].office)].closingOfDeskDay)
  }

  /// Records the desks of an office on a day that is over, and begins with today.
  ///
  /// Called at midnight if nobody is inside, else when the last one has left or the doors open.
  mutating func closeDeskDay(of office: Int) {
    let today = events.now.day
    guard countsDeskTime, offices[office].deskDay < today, let calendar else { return }
    let day = offices[office].deskDay
    for stage in offices[office].plan.stages {
      noteDeskTime(at: stage)
      if day >= 0, calendar.pointee.days[day].isWorkingDay {
        observations.office.append(
          .deskTime(
            office: office, day: day, stage: stage, regular: deskTimes[stage].regular,
            overtime: deskTimes[stage].overtime))
      }
      deskTimes[stage].beginDay()
    }
    offices[office].deskDay = today
    let days = calendar.pointee.days.count
    offices[office].closingOfDeskDay =
      (today < days ? calendar.pointee.closingInstant(ofDay: today) : nil)
      ?? .startOfDay(today + 1)
  }
}
