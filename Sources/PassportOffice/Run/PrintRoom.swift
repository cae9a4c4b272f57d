/// Passports that wait to be printed, and the booklets for them.
///
/// People are linked through `StopState.next`: who waits for a passport is in no other line.
struct PrintRoom {
  /// A line of people: its first and its last one, -1 for none.
  private struct Ends {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  /// Passports that become due, by day.
  private var dueOn: [Ends]
  /// Those that are due, in the order in which they became so.
  private var due = Ends()
  /// The last day whose printing has begun.
  var lastDay = -1
  /// Passports that can still be printed on that day; nil without a limit.
  var left: Int?
  /// Empty booklets; nil before the first rules with a stock.
  var stock: Int?
  /// Booklets on their way.
  var ordered = 0
  /// Orders made so far.
  var orders = 0

  init(days: Int) {
    dueOn = Array(repeating: Ends(), count: days)
  }

  /// The passport that is printed next, still in line; nil if none is due.
  var next: Int32? { due.first < 0 ? nil : due.first }

  /// Somebody's passport becomes due on a day, behind those that came before.
  mutating func add(_ person: Int32, dueOn day: Int, in people: inout PersonPool) {
    people[person].stop.next = -1
    if day <= lastDay {
      Self.append(Ends(first: person, last: person), to: &due, in: &people)
    } else {
      Self.append(Ends(first: person, last: person), to: &dueOn[day], in: &people)
    }
  }

  /// The printing of a day begins: its passports are due.
  mutating func begin(day: Int, perDay: Int?, in people: inout PersonPool) {
    lastDay = day
    left = perDay
    Self.append(dueOn[day], to: &due, in: &people)
    dueOn[day] = Ends()
  }

  /// Takes the first one out of the line.
  mutating func removeNext(from people: inout PersonPool) {
    due.first = people[due.first].stop.next
    if due.first < 0 { due.last = -1 }
  }

  private static func append(_ line: Ends, to ends: inout Ends, in people: inout PersonPool) {
    guard line.first >= 0 else { return }
    if ends.last >= 0 {
      people[ends.last].stop.next = line.first
    } else {
      ends.first = line.first
    }
    ends.last = line.last
  }
}

/// Booklets on their way.
struct BlankOrder {
  var office: Int
  var quantity: Int
}
