/// Times two pieces of work in alternating rounds, so that both meet the same state of the machine.
struct AlternatingRounds {
  let count: Int
  let operations: Int
  /// Operations before the first round that counts.
  let warmUp: Int

  func measure(_ ours: (Int) -> Void, against reference: (Int) -> Void) -> RoundTimes {
    ours(warmUp)
    reference(warmUp)
    var times = Pair<[Double]>(ours: [], reference: [])
    for round in 0..<count {
      // Who goes first changes, for whatever the first leaves in the caches.
      if round % 2 == 0 { times.ours.append(time(ours)) }
      times.reference.append(time(reference))
      if round % 2 == 1 { times.ours.append(time(ours)) }
    }
    return RoundTimes(times)
  }

  private func time(_ work: (Int) -> Void) -> Double {
    Double(ProcessorClock.nanoseconds { work(operations) }) / Double(operations)
  }
}
