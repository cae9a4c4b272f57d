import PassportOffice

/// The cells of one kind of records, filled while a replication runs.
struct RecordFold {
  private let layout: RecordLayout
  private let firstWeekday: Int
  private var main: CellBlock
  private var sides: [CellBlock]

  init(_ layout: RecordLayout, network: OfficeNetwork) {
    self.layout = layout
    firstWeekday = network.calendar?.days[0].date.weekday.index ?? 0
    main = layout.block(cells: layout.main.cellCount)
    sides = layout.sides.map { layout.block(cells: $0.cellCount) }
  }

  mutating func take(_ stop: StopRecord) {
    main.take(stop, in: layout.steps.cell(stop.traits, stage: stop.stage))
    guard !sides.isEmpty else { return }
    takeAside(RecordPlace(stop)) { $0.take(stop, in: $1) }
  }

  mutating func take(_ visit: VisitRecord) {
    main.take(visit, in: layout.steps.cell(visit.traits))
    guard !sides.isEmpty else { return }
    takeAside(RecordPlace(visit)) { $0.take(visit, in: $1) }
  }

  mutating func take(_ person: PersonRecord) {
    main.take(person, in: layout.steps.cell(person.traits))
    guard !sides.isEmpty else { return }
    takeAside(RecordPlace(person)) { $0.take(person, in: $1) }
  }

  /// Lets `body` add what happened on a day, or at an instant of it.
  mutating func take(day: Int, body: (inout CellBlock, Int) -> Void) {
    body(&main, 0)
    for index in sides.indices {
      body(&sides[index], weekday(ofDay: day, firstWeekday: firstWeekday))
    }
  }

  /// The cells of every cube of the layout.
  var cells: [CellBlock] { [main] + sides }

  /// The rows of every table of the layout, gathered from the cells.
  func rolledUp() -> [CellBlock] {
    zip(layout.cubes, cells).flatMap { cube, cells in
      cube.tables.map { table in
        var rows = layout.block(cells: table.rows.count)
        rows.merge(cells, into: table.rowOfCell)
        return rows
      }
    }
  }

  private mutating func takeAside(_ place: RecordPlace, body: (inout CellBlock, Int) -> Void) {
    for index in sides.indices {
      guard let cell = layout.sides[index].cell(of: place, firstWeekday: firstWeekday) else {
        continue
      }
      body(&sides[index], cell)
    }
  }
}
