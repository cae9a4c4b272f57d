import EventKernel
import Experiments
import PassportOffice
import RandomStreams

@testable import Planning

/// A plain queue in minutes: Poisson arrivals, and desks with exponential services.
struct SmallNetwork {
  /// A line and its desks.
  struct Line {
    var desks: DeskPlan
    var meanService: Double
    var order = QueueOrder.fifo
    var places: Int?
    var meanPatience: Double?
  }

  /// People per minute, by class.
  var rates: [Double]
  /// One after the other.
  var lines: [Line]
  /// Counted after a tenth of it.
  var minutes = 8_000.0
  /// Days of periods instead, each of which starts empty.
  var days: Days?

  /// Some days of the same arrivals, with the night between them.
  struct Days {
    var count: Int
    var period: Double
    /// People per minute, by period.
    var rates: [Double]

    /// Desks that change with the periods, the same every day.
    func desks(_ counts: [Int]) -> DeskPlan {
      .timed(
        (0..<count).flatMap { day in
          counts.enumerated().map { number, desks in
            DeskChange(
              at: .zero + .hours(24 * Int64(day)) + duration(ofMinutes: Double(number) * period),
              count: .fixed(desks))
          }
        })
    }

    /// The rate of arrivals, cycle by cycle.
    var arrivals: ArrivalProcess {
      let steps = rates.enumerated().map { number, rate in
        RatePoint(at: duration(ofMinutes: Double(number) * period), rate: rate / 60e6)
      }
      let close = RatePoint(at: duration(ofMinutes: Double(rates.count) * period), rate: 0)
      return .poisson(.points(steps + [close], isLinear: false, cycle: .hours(24)))
    }
  }

  /// What is simulated.
  var network: OfficeNetwork {
    OfficeNetwork(
      span: span, calendar: nil,
      names: NetworkNames(
        scenario: "small", offices: [], demands: rates.indices.map { "demand\($0)" },
        classes: rates.count > 1 ? rates.indices.map { "class\($0)" } : [],
        stages: lines.indices.map { "line\($0)" }, applications: [], groups: [], samples: []),
      demands: rates.enumerated().map { number, rate in
        Demand(
          classID: rates.count > 1 ? number : 0,
          arrivals: days?.arrivals ?? .poisson(.constant(rate / 60e6)), batch: nil,
          dailyLevel: nil, entry: 0)
      },
      stages: lines.indices.map(stage), initialPresent: lines.map { _ in 0 }, town: nil,
      sampleInstants: [])
  }

  private var span: RunSpan {
    let start = SimInstant.zero + (days == nil ? duration(ofMinutes: minutes / 10) : .zero)
    let end =
      days.map { .zero + .hours(24 * Int64($0.count)) } ?? start + duration(ofMinutes: minutes)
    return RunSpan(
      windowStart: start, windowEnd: end, followUntil: end + .hours(24), drains: false,
      arrivalLimit: nil)
  }

  private func stage(_ number: Int) -> Stage {
    let line = lines[number]
    return Stage(
      work: .desks(
        line.desks, service: .same(.exponential(mean: line.meanService * 60e6)), stops: nil),
      queue: QueueRule(order: line.order, places: line.places, join: nil),
      patience: .same(line.meanPatience.map { .exponential(mean: $0 * 60e6) }),
      routes: [
        Route(to: number + 1 < lines.count ? number + 1 : nil, cumulativeShare: 1)
      ])
  }
}

extension SmallNetwork.Line {
  /// A fixed number of desks, given as text, with services of so many minutes.
  init(desks text: String, _ meanService: Double) {
    self.init(desks: .fixed(Int(text) ?? 0), meanService: meanService)
  }
}

/// So many minutes, to the microsecond.
private func duration(ofMinutes count: Double) -> SimDuration {
  SimDuration(microseconds: Int64(count * 60e6))
}

extension Target {
  /// The most that something may be, in all or in one part of it.
  static func limit(
    _ measure: Measure, _ statistic: Statistic = .mean, of scope: ScopePart? = nil,
    atMost limit: Double
  ) -> Target {
    target(measure, statistic, scope, .lessOrEqual, limit)
  }

  /// The least that a mean may be in one part of it.
  static func limit(_ measure: Measure, of scope: ScopePart, atLeast limit: Double) -> Target {
    target(measure, .mean, scope, .greaterOrEqual, limit)
  }

  private static func target(
    _ measure: Measure, _ statistic: Statistic, _ scope: ScopePart?,
    _ comparison: TargetOperator, _ limit: Double
  ) -> Target {
    let part = scope.map { " of \($0.key.rawValue)=\($0.value)" } ?? ""
    let text = "\(statistic.name)(\(measure.rawValue))\(part)"
    return Target(
      quantity: Quantity(
        text: text, statistic: statistic, measure: measure, scope: scope.map { [$0] } ?? [],
        by: []),
      comparison: comparison, limit: limit, isHard: true,
      text: "\(text) \(comparison.rawValue) \(limit)")
  }
}

extension ScopePart {
  /// One of the lines of a small network, counted from 0.
  static func line(_ number: Int) -> ScopePart { ScopePart(key: .stage, value: "line\(number)") }
}

extension Decision {
  /// Desks of a line at so much each.
  static func desks(_ name: String, _ counts: ClosedRange<Int>, cost: Double) -> Decision {
    Decision(
      path: name, options: counts.map { Option(text: "\($0)", cost: Double($0) * cost) },
      isDesks: true)
  }
}
