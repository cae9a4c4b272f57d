import Experiments

/// All numbers of a study in the order of output, each with every bit.
struct StudyNumbers: Equatable {
  private var bits: [UInt64] = []

  init(_ result: StudyResult) {
    for variant in result.variants {
      for estimate in variant.estimates {
        add([estimate.value, estimate.lower, estimate.upper, Double(estimate.count)])
      }
      for row in variant.timeline { add([row.queue, row.busy, row.openDesks, row.arrivals]) }
      for day in variant.slotDays {
        add([day.offered, day.booked, day.kept, day.missed, day.wasted])
      }
      for row in variant.audit.rows { add(row.byFate.map(Double.init)) }
      add([Double(variant.eventCount), Double(variant.estimates.count)])
    }
    for pair in result.comparisons {
      add([pair.people, pair.base, pair.other, pair.difference, pair.lower, pair.upper])
    }
    for target in result.targets { add([target.value, target.lower, target.upper]) }
    add([Double(result.cautions.count)])
  }

  /// A number that is missing has bits that no number has.
  private mutating func add(_ numbers: [Double?]) {
    for number in numbers { bits.append(number?.bitPattern ?? UInt64.max) }
  }
}
