internal import EventKernel
internal import PassportOffice

extension OfficeNetwork {
  /// Indexes of the calendar days in the counted window; empty without a calendar.
  var countedDays: Range<Int> {
    guard let calendar else { return 0..<0 }
    let end = min(
      calendar.days.count, SimInstant(microseconds: span.windowEnd.microseconds - 1).day + 1)
    let start = min(max(0, span.windowStart.day), end)
    return start..<end
  }

  /// The network in each stretch of the counted days in which the stages have other rules, and its
  /// days; itself and all of them where the stages never change.
  var stretchesOfStages: [(network: OfficeNetwork, days: Range<Int>)] {
    guard stagesChange, let calendar, var start = countedDays.first else {
      return [(self, countedDays)]
    }
    var parts: [(network: OfficeNetwork, days: Range<Int>)] = []
    while start < countedDays.upperBound {
      let stretch = calendar.days[start].ruleIndex
      let end = (start..<countedDays.upperBound).first { calendar.days[$0].ruleIndex != stretch }
      var network = self
      network.stages = stages(inStretch: stretch)
      parts.append((network, start..<(end ?? countedDays.upperBound)))
      start = end ?? countedDays.upperBound
    }
    return parts
  }

  /// Counted days on which the office works.
  var countedWorkingDays: [Int] {
    guard let calendar else { return [] }
    return countedDays.filter { calendar.days[$0].isWorkingDay }
  }

  /// Length of the counted window in hours of the clock.
  var countedHours: Double {
    (span.windowEnd - span.windowStart).minutes / 60
  }
}

extension ClockRange {
  /// Its length in hours.
  var hours: Double { (until - from).minutes / 60 }

  /// The part of it that lies in another range too, in hours.
  func sharedHours(with other: ClockRange) -> Double {
    let start = max(from, other.from)
    let end = min(until, other.until)
    return start < end ? (end - start).minutes / 60 : 0
  }
}
