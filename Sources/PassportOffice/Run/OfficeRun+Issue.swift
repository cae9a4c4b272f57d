import EventKernel
import RandomStreams

/// From the interview to the passport, where a printer or its booklets may be too few.
extension OfficeRun {
  /// Schedules the printing of an office on a working day, at the closing hour.
  mutating func schedulePrinting(ofDay day: Int, at office: Int) {
    guard let calendar, calendar.pointee.days[day].isWorkingDay,
      let closing = calendar.pointee.closingInstant(ofDay: day)
    else { return }
    events.schedule(
      .town(.printsPassports(office: Int32(office))), at: closing, rank: .elsewhere)
  }

  /// Somebody's passport is due on a day: it is printed then, or as soon as it can be.
  mutating func awaitPrint(of person: Int32, dueOn day: Int) {
    // Beyond the calendar the end of the run finds them unfinished.
    guard let day = calendar?.pointee.workingDay(from: day) else { return }
    let office = office(of: person)
    offices[office].printRoom.add(person, dueOn: day, in: &people)
    // What the printer has left of a day serves those who were interviewed after the doors closed.
    if day <= offices[office].printRoom.lastDay { printDue(at: office) }
  }

  /// The printing of a day begins.
  mutating func beginPrinting(at office: Int) {
    // A day that closes at 24:00 prints at the midnight after it.
    let day = (events.now - SimDuration(microseconds: 1)).day
    let perDay = rules(of: office).pointee.print?.perDay
    offices[office].printRoom.begin(day: day, perDay: perDay, in: &people)
    printDue(at: office)
  }

  /// Prints what is due as far as the printer and the booklets go, first what was due first.
  private mutating func printDue(at office: Int) {
    let blanks = rules(of: office).pointee.print?.blanks
    if offices[office].printRoom.stock == nil { offices[office].printRoom.stock = blanks?.start }
    while let person = offices[office].printRoom.next {
      if let left = offices[office].printRoom.left {
        guard left > 0 else { break }
        offices[office].printRoom.left = left - 1
      }
      if blanks != nil, let stock = offices[office].printRoom.stock {
        guard stock > 0 else { break }
        offices[office].printRoom.stock = stock - 1
      }
      offices[office].printRoom.removeNext(from: &people)
      issuePassport(to: person)
    }
    if let reorder = blanks?.reorder { orderBlanks(reorder, for: office) }
  }

  /// Orders booklets if those in stock and on their way are few.
  private mutating func orderBlanks(_ rule: ReorderRule, for office: Int) {
    let room = offices[office].printRoom
    guard let stock = room.stock, stock + room.ordered < rule.below else { return }
    let lead = length(rule.lead, .printRoom(ofOffice: office), .blanksLead, room.orders)
    offices[office].printRoom.orders += 1
    offices[office].printRoom.ordered += rule.quantity
    town.blankOrders.append(BlankOrder(office: office, quantity: rule.quantity))
    events.schedule(
      .town(.blanksArrive(order: Int32(town.blankOrders.count - 1))), at: events.now + lead,
      rank: .slotReturn)
  }

  /// An order has come.
  mutating func receiveBlanks(_ number: Int) {
    let order = town.blankOrders[number]
    offices[order.office].printRoom.ordered -= order.quantity
    offices[order.office].printRoom.stock =
      (offices[order.office].printRoom.stock ?? 0) + order.quantity
  }

  /// The passport is made.
  mutating func issuePassport(to person: Int32) {
    let office = office(of: person)
    observations.office.append(.issued(office: office, at: events.now))
    guard let stage = offices[office].plan.collectStage else { return handOut(to: person) }
    goForPassport(person, to: stage, of: office)
  }

  /// Somebody whose passport is made comes once more, on the next day or later.
  private mutating func goForPassport(_ person: Int32, to stage: StageID, of office: Int) {
    people[person].errand.isCollecting = true
    people[person].errand.access = .expected
    people[person].errand.startStage = Int32(stage)
    let later = length(
      rules(of: office).pointee.collectAfter, people[seeker: person].entity, .collectDay, 0)
    goToOffice(person, notBefore: (events.now + later).day + 1)
  }

  /// The passport is in hand.
  mutating func handOut(to person: Int32) {
    payAtTheOffice(person)
    finish(person, fate: .served)
  }
}

extension StreamEntity {
  /// The printer of an office: a desk of a stage that no office has.
  fileprivate static func printRoom(ofOffice office: Int) -> StreamEntity {
    .desk(office, ofStage: 0xF_FFE0)
  }
}
