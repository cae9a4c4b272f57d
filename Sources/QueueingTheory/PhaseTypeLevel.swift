/// The states of PH/PH/c with a given number of people: the phase of the gap, and how many of
/// those in service are in each phase.
struct PhaseTypeLevel {
  struct State: Hashable {
    var gapPhase: Int
    var inPhase: [Int]
  }

  let people: Int
  let states: [State]
  private let places: [State: Int]
  private let gap: PhaseLaw
  private let service: PhaseLaw
  private let desks: Int

  init(people: Int, gap: PhaseLaw, service: PhaseLaw, desks: Int) {
    self.people = people
    self.gap = gap
    self.service = service
    self.desks = desks
    let counts = Self.counts(of: min(people, desks), phases: service.rates.count)
    states = gap.rates.indices.flatMap { phase in
      counts.map { State(gapPhase: phase, inPhase: $0) }
    }
    places = Dictionary(uniqueKeysWithValues: states.enumerated().map { ($0.element, $0.offset) })
  }

  /// All ways to spread people over phases.
  private static func counts(of people: Int, phases: Int) -> [[Int]] {
    guard phases > 1 else { return [[people]] }
    return (0...people).flatMap { first in
      counts(of: people - first, phases: phases - 1).map { [first] + $0 }
    }
  }

  /// Rates of the arrivals in each state.
  var arrivalRates: [Double] {
    states.map { gap.next[$0.gapPhase] == nil ? gap.rates[$0.gapPhase] : 0 }
  }

  /// Rates to the level above, which has one more person.
  func up(to above: PhaseTypeLevel) -> DenseMatrix {
    var matrix = DenseMatrix(rows: states.count, columns: above.states.count)
    for (row, rate) in arrivalRates.enumerated() where rate > 0 {
      let begun = people < desks ? begunStates(states[row].inPhase) : [(states[row].inPhase, 1)]
      for (phase, share) in gap.starts.enumerated() where share > 0 {
        for (inPhase, chance) in begun {
          matrix.add(rate * share * chance, row, above.place(phase, inPhase))
        }
      }
    }
    return matrix
  }

  /// Rates to the level below.
  func down(to below: PhaseTypeLevel) -> DenseMatrix {
    var matrix = DenseMatrix(rows: states.count, columns: below.states.count)
    for (row, state) in states.enumerated() {
      for (phase, count) in state.inPhase.enumerated() where count > 0 && ends(phase) {
        var left = state.inPhase
        left[phase] -= 1
        for (inPhase, chance) in people > desks ? begunStates(left) : [(left, 1)] {
          let rate = Double(count) * service.rates[phase] * chance
          matrix.add(rate, row, below.place(state.gapPhase, inPhase))
        }
      }
    }
    return matrix
  }

  /// Rates within the level, with what leaves each state on the diagonal.
  var within: DenseMatrix {
    var matrix = DenseMatrix(rows: states.count, columns: states.count)
    for (row, state) in states.enumerated() {
      let gapRate = gap.rates[state.gapPhase]
      matrix.add(-gapRate, row, row)
      if let next = gap.next[state.gapPhase] {
        matrix.add(gapRate, row, place(next, state.inPhase))
      }
      for (phase, count) in state.inPhase.enumerated() where count > 0 {
        let rate = Double(count) * service.rates[phase]
        matrix.add(-rate, row, row)
        guard let next = service.next[phase] else { continue }
        var moved = state.inPhase
        moved[phase] -= 1
        moved[next] += 1
        matrix.add(rate, row, place(state.gapPhase, moved))
      }
    }
    return matrix
  }

  private func ends(_ phase: Int) -> Bool { service.next[phase] == nil }

  private func begunStates(_ inPhase: [Int]) -> [([Int], Double)] {
    service.starts.enumerated().filter { $0.element > 0 }.map { phase, chance in
      var begun = inPhase
      begun[phase] += 1
      return (begun, chance)
    }
  }

  private func place(_ gapPhase: Int, _ inPhase: [Int]) -> Int? {
    places[State(gapPhase: gapPhase, inPhase: inPhase)]
  }
}

extension DenseMatrix {
  /// Adds to an element; every state reached is in the table of its level.
  fileprivate mutating func add(_ rate: Double, _ row: Int, _ column: Int?) {
    guard let column else { preconditionFailure("a move leads to a state of its level") }
    self[row, column] += rate
  }
}
