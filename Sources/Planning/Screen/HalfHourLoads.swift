import Experiments
public import PassportOffice
import EventKernel
import QueueingTheory
import RandomStreams

/// The desks that a policy keeps busy in each half hour of the day if there is always a free one
/// (Mt/G/infinity), and what formulas make of it.
///
/// Eick, Massey and Whitt, "The physics of the Mt/G/infinity queue", Operations Research 41, 1993.
/// The load is simulated, so that bookings, crowds and one line behind another are in it; each half
/// hour is then taken for a steady queue with that load (Jennings, Mandelbaum, Massey and Whitt,
/// "Server staffing to meet time-varying demand", Management Science 42, 1996).
public struct HalfHourLoads: Sendable {
  /// One stage in one half hour of some days; in the whole day where no hour differs from others.
  public struct Row: Sendable, Equatable {
    /// By its index in the network.
    public var stage: StageID
    /// Which days; empty in a plain queue.
    public var weekdays: [Weekday]
    /// When the doors are open in it.
    public var open: ClockRange
    /// People who join the line a day.
    public var people: Double
    /// Desks busy on average.
    public var load: Double
    /// Desks by the square root rule.
    public var rule: Int
    /// Desks by Erlang's formulas for the first constraint on waits, or on people who give up where
    /// they do; nil without such a constraint.
    public var erlang: Int?
  }

  /// By stage, pattern of days and time.
  public var rows: [Row]
  /// Replications behind them.
  public var replications: Int
  /// The constraint that Erlang's formulas are for, by its place; nil without one.
  public var constraint: Int?
  /// Whether times are those of the day; else they are counted from the start.
  public var hasCalendar: Bool

  /// The half hour of a stage with the greatest load; nil where nobody comes.
  public func busiest(of stage: StageID) -> Row? {
    rows.filter { $0.stage == stage && $0.load > 0 }.max { $0.load < $1.load }
  }
}

/// Simulates the loads of a network.
struct HalfHourSimulator {
  let constraints: [Target]
  let seed: UInt64
  let threads: Int

  /// The loads of some stages; nil after `isCancelled`, or where a day has too many half hours.
  func loads(
    of network: OfficeNetwork, stages: [StageID], isCancelled: @escaping @Sendable () -> Bool
  ) throws -> HalfHourLoads? {
    guard !stages.isEmpty else { return nil }
    let layout = IntervalLayout(
      network, stages: stages, interval: network.hasDailyRhythm ? .minutes(30) : .days(1),
      byWeekday: false)
    guard layout.intervalCount <= StaffPlanner.mostIntervals else { return nil }
    let waits = try IntervalRunner(layout, statistic: .mean, seed: seed, threads: threads).run(
      network.staffed(layout.plenty, layout), replications: network.replicationsForMeans,
      finished: {}, isCancelled: isCancelled)
    return waits.map { loads(in: $0, layout, network) }
  }

  private func loads(
    in waits: IntervalWaits, _ layout: IntervalLayout, _ network: OfficeNetwork
  ) -> HalfHourLoads {
    let place = constraints.firstIndex { FormulaStaff.hasGoal($0) }
    var rows: [HalfHourLoads.Row] = []
    for line in 0..<layout.lineCount {
      let stage = layout.stage(ofLine: line)
      let places = layout.places(ofLine: line)
      let meanService = waits.meanService(at: places, of: layout.interval)
      let formula = place.map {
        FormulaStaff(target: constraints[$0], patience: network.stages[stage].meanPatience)
      }
      for at in places {
        guard let open = layout.open(atPlace: at) else { continue }
        let load = waits.load(at: at)
        rows.append(
          HalfHourLoads.Row(
            stage: stage, weekdays: layout.pattern(ofLine: line).weekdays, open: open,
            people: waits.arrivals(at: at), load: load,
            rule: load > 0
              ? SquareRootStaffing.desks(load: load, waitProbability: PlanScreen.waitingShare) : 0,
            erlang: formula.map { $0.desks(load: load, meanService: meanService) }))
      }
    }
    return HalfHourLoads(
      rows: rows, replications: waits.replications, constraint: place,
      hasCalendar: layout.hasCalendar)
  }
}

extension OfficeNetwork {
  /// Replications that have two hundred days together, which are enough for means of a day, but no
  /// more than thirty.
  var replicationsForMeans: Int {
    let days = (span.windowEnd - span.windowStart).minutes / 1_440
    return max(1, min(30, Int((200 / max(1, days)).rounded(.up))))
  }
}

extension Stage {
  /// Mean patience in minutes over the laws that have an end; nil where nobody runs out of it.
  fileprivate var meanPatience: Double? {
    let means = patience.all.compactMap { $0.map { $0.mean / 60e6 } }
    return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
  }
}
