/// What is still to come when nobody arrives any more and the desks on duty stay until all are gone.
struct Drain {
  /// Expected time until the last person has gone.
  var time = 0.0
  /// Expected waiting of all people together.
  var waiting = 0.0
  /// Expected busy time of all desks together.
  var busy = 0.0
}

extension QueueLaw {
  /// The rest of the day after arrivals have ended, exact by first-step analysis.
  ///
  /// Every event takes one person away, so expectations follow from those of states with fewer
  /// people (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3).
  var drain: Drain {
    let later = drainByState()
    return zip(weights, later).reduce(into: Drain()) { sum, pair in
      sum.time += pair.0 * pair.1.time
      sum.waiting += pair.0 * pair.1.waiting
      sum.busy += pair.0 * pair.1.busy
    }
  }

  private func drainByState() -> [Drain] {
    var values = Array(repeating: Drain(), count: weights.count)
    // Rows of fewer busy desks first, within a row shorter lines first.
    forEachState { place, busy, waiting in
      guard busy + waiting > 0 else { return }
      let service = Double(busy) / queue.meanService
      let leaving = Double(waiting) * queue.abandonmentRate
      guard service + leaving > 0 else {
        values[place] = Drain(time: .infinity, waiting: .infinity, busy: 0)
        return
      }
      let served =
        busy == desks && waiting > 0
        ? index(busy: busy, waiting: waiting - 1) : index(busy: busy - 1, waiting: waiting)
      var value = Drain()
      let total = service + leaving
      value.add(values[served], share: service / total)
      if waiting > 0 {
        value.add(values[index(busy: busy, waiting: waiting - 1)], share: leaving / total)
      }
      value.time += 1 / total
      value.waiting += Double(waiting) / total
      value.busy += Double(busy) / total
      values[place] = value
    }
    return values
  }
}

extension Drain {
  fileprivate mutating func add(_ other: Drain, share: Double) {
    guard share > 0 else { return }
    time += share * other.time
    waiting += share * other.waiting
    busy += share * other.busy
  }
}
