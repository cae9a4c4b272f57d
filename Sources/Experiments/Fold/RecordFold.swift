import PassportOffice

/// The cells of one kind of records, filled while a replication runs.
struct RecordFold: ~Copyable {
  private let layout: RecordLayout
  private let firstWeekday: Int
  /// By stage, the place of its name.
  private let stageNames: [Int]
  /// The first cell of each cube at the side; the main one begins at 0.
  private let sideStarts: [Int]
  private let hasSides: Bool
  /// How far traits move within each cube at the side; nil where it has other axes.
  private let sideSteps: [SideSteps?]
  private let costs: Costs?
  private var block: FillingBlock

  init(_ layout: RecordLayout, network: OfficeNetwork) {
    self.layout = layout
    firstWeekday = network.calendar?.days[0].date.weekday.index ?? 0
    stageNames = StageNames(network).places
    var cellCount = layout.main.cellCount
    sideStarts = layout.sides.map { cube in
      defer { cellCount += cube.cellCount }
      return cellCount
    }
    hasSides = !layout.sides.isEmpty
    sideSteps = zip(layout.sides, sideStarts).map { SideSteps($0, start: $1) }
    costs = network.costs
    block = FillingBlock(
      cells: cellCount, measureCount: layout.measures.count, counterCount: layout.counterCount,
      thresholds: layout.thresholds)
  }

  /// Takes in the stops of counted people.
  mutating func take(_ stops: borrowing RecordBuffer<StopRecord>) {
    let steps = layout.steps
    for place in stops.indices where stops[place].isCounted {
      let name = stageNames[Int(stops[place].stage)]
      block.take(stops[place], in: steps.cell(stops[place].traits, stageName: name))
    }
    guard hasSides else { return }
    for place in stops.indices where stops[place].isCounted {
      let stop = stops[place]
      takeAside(RecordPlace(stop, stageNames: stageNames)) { $0.take(stop, in: $1) }
    }
  }

  /// Takes in the visits of counted people.
  mutating func take(_ visits: borrowing RecordBuffer<VisitRecord>) {
    let steps = layout.steps
    for place in visits.indices where visits[place].isCounted {
      block.take(visits[place], in: steps.cell(visits[place].traits))
    }
    guard hasSides else { return }
    for place in visits.indices where visits[place].isCounted {
      let visit = visits[place]
      takeAside(RecordPlace(visit)) { $0.take(visit, in: $1) }
    }
  }

  /// Takes in the visits of counted people whose whole story is one visit.
  ///
  /// Of the people served, time at the office and time until served are the same number, so where
  /// both have the same cells it is tallied once, with the people.
  mutating func takeVisits(
    of people: borrowing RecordBuffer<PersonRecord>, withoutServedLengths isLeftOut: Bool
  ) {
    let steps = layout.steps
    for place in people.indices where people[place].isCounted && people[place].isOneVisit {
      let cell = steps.cell(people[place].traits)
      block.takeVisit(of: people[place], in: cell, withoutServedLength: isLeftOut)
    }
    guard hasSides else { return }
    for place in people.indices where people[place].isCounted && people[place].isOneVisit {
      let visit = VisitRecord(wholeStoryOf: people[place])
      takeAside(RecordPlace(visit)) { $0.take(visit, in: $1) }
    }
  }

  /// Takes in the stories of counted people.
  mutating func take(_ people: borrowing RecordBuffer<PersonRecord>) {
    let steps = layout.steps
    for place in people.indices where people[place].isCounted {
      block.take(people[place], in: steps.cell(people[place].traits))
    }
    if let costs { takeCosts(of: people, costs) }
    guard hasSides else { return }
    for place in people.indices where people[place].isCounted {
      let person = people[place]
      takeAside(RecordPlace(person)) { $0.take(person, in: $1) }
    }
  }

  private mutating func takeCosts(
    of people: borrowing RecordBuffer<PersonRecord>, _ costs: Costs
  ) {
    for place in people.indices where people[place].isCounted {
      let person = people[place]
      block.take(person, valuedBy: costs, in: layout.steps.cell(person.traits))
      takeAside(RecordPlace(person)) { $0.take(person, valuedBy: costs, in: $1) }
    }
  }

  /// Lets `body` add what happened at an office on a day, or at an instant of it.
  mutating func take(day: Int, office: Int, body: (inout FillingBlock, Int) -> Void) {
    body(&block, 0)
    for (cube, start) in zip(layout.sides, sideStarts) {
      // Days know no other keys.
      let month = cube.axes.first { $0.key == .month }?.month(ofDay: day) ?? 0
      let cell =
        cube.stride(of: .office) * office
        + cube.stride(of: .weekday) * weekday(ofDay: day, firstWeekday: firstWeekday)
        + cube.stride(of: .month) * month
      body(&block, start + cell)
    }
  }

  /// The cells of every cube of the layout; nothing may be taken in afterwards.
  mutating func finish() -> [CellBlock] {
    block.cut(into: layout.cubes.map(\.cellCount))
  }

  @inline(__always)
  private mutating func takeAside(
    _ place: RecordPlace, body: (inout FillingBlock, Int) -> Void
  ) {
    for side in sideSteps.indices {
      if let steps = sideSteps[side] {
        body(&block, steps.cell(of: place))
      } else if let cell = layout.sides[side].cell(of: place, firstWeekday: firstWeekday) {
        body(&block, sideStarts[side] + cell)
      }
    }
  }
}

extension RecordLayout {
  /// The rows of every table, gathered from the cells of the cubes.
  func rows(of cells: [CellBlock]) -> [CellBlock] {
    zip(cubes, cells).flatMap { cube, cells in
      cube.tables.map { table in
        var rows = CellBlock(
          cells: table.rows.count, measureCount: measures.count, counterCount: counterCount)
        rows.merge(cells, into: table.rowOfCell)
        return rows
      }
    }
  }
}
