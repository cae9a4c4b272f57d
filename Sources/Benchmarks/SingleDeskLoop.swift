import RandomStreams

/// M/M/1 as one would write it in C for nothing but this question: two kinds of events in a binary
/// heap, a ring of arrival times, one sequence of random numbers, no records.
struct SingleDeskLoop {
  private enum Event {
    case arrival
    case departure
  }

  private let meanGap: Double
  private let meanService: Double
  private let seed: UInt64

  init(load: Double, serviceMinutes: Double, seed: UInt64) {
    meanGap = serviceMinutes / load
    meanService = serviceMinutes
    self.seed = seed
  }

  /// Simulates until so many have been served and gives their mean time in line.
  func meanWaitMinutes(customers: Int) -> Double {
    var random = StreamFamily(seed: seed, replication: 0)
      .stream(.day(0, ofDemand: 0), .service, step: 0)
    var events = BinaryHeap<Event>()
    // Longer with probability 0.9^4096.
    var line = Ring<Double>(minimumCapacity: 4_096)
    var isBusy = false
    var waited = 0.0
    var begun = 0
    events.push(.arrival, at: meanGap * random.nextExponential())
    while begun < customers, let (now, event) = events.pop() {
      switch event {
      case .arrival:
        events.push(.arrival, at: now + meanGap * random.nextExponential())
        line.append(now)
      case .departure:
        isBusy = false
      }
      if !isBusy, let arrival = line.popFirst() {
        isBusy = true
        waited += now - arrival
        begun += 1
        events.push(.departure, at: now + meanService * random.nextExponential())
      }
    }
    return waited / Double(begun)
  }
}
