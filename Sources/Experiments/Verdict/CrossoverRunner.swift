internal import PassportOffice
internal import Statistics

/// Searches where along a factor the answer turns which of two variants is better.
public struct CrossoverRunner: Sendable {
  private let variants: [Variant]
  private let plan: ExperimentPlan
  private let threads: Int
  private let source: ReplicationSource

  /// `variants` are `base` and the one beside it, with the warm-up that they are counted after.
  public init(variants: [Variant], plan: ExperimentPlan, threads: Int) {
    self.init(variants: variants, plan: plan, threads: threads, source: .model(seed: plan.seed))
  }

  init(variants: [Variant], plan: ExperimentPlan, threads: Int, source: ReplicationSource) {
    self.variants = variants
    self.plan = plan
    self.threads = threads
    self.source = source
  }

  /// The turns of each item along a factor; those found are kept when it is cancelled.
  ///
  /// Near a turn there are so many replications at every value, far from it a third of them.
  /// `progress` is told the replications done and those expected.
  public func crossovers(
    along factor: CrossoverFactor, of items: [BalanceItem], replications: Int,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> [Crossover] {
    let samples = FactorSamples(
      factor: factor, variants: variants, items: items, plan: plan, threads: threads,
      replications: replications, source: source, progress: progress, isCancelled: isCancelled)
    var found: [Crossover] = []
    do {
      for item in items.indices {
        found.append(try crossover(along: factor, item: item, of: items, samples))
      }
    } catch let error as StudyError {
      throw error
    } catch {
      return found
    }
    return found
  }

  /// About how many replications a search along a factor takes.
  public static func expectedReplications(
    along factor: CrossoverFactor, replications: Int
  ) -> Int { factor.grid.count * replications }

  private func crossover(
    along factor: CrossoverFactor, item: Int, of items: [BalanceItem], _ samples: FactorSamples
  ) throws -> Crossover {
    let range = factor.range
    let search = CrossingSearch(
      look: { try samples.band(at: $0, $1, item: item) }, grid: factor.grid,
      tolerance: (range.upperBound - range.lowerBound) / 500)
    let wantsMore = items[item].wantsMore
    let turns = try search.crossings().map { crossing in
      Crossover.Turn(
        at: crossing.at, lower: crossing.lower, upper: crossing.upper,
        isBaseBetterBelow: crossing.isRising != wantsMore)
    }
    if turns.isEmpty { try samples.decide(at: factor.grid, item: item) }
    let ends = [range.lowerBound, range.upperBound].map { samples.point(at: $0, item: item) }
    let bands = factor.grid.compactMap { samples.point(at: $0, item: item) }
    let isDecided =
      bands.allSatisfy { $0.lower ?? 0 > 0 } || bands.allSatisfy { $0.upper ?? 0 < 0 }
    return Crossover(
      factor: factor, item: items[item], present: factor.present(in: variants[0].network),
      first: ends[0] ?? .init(at: range.lowerBound, difference: .nan),
      last: ends[1] ?? .init(at: range.upperBound, difference: .nan),
      isDecidedThroughout: isDecided, turns: turns, replications: samples.replications,
      confidence: plan.confidence)
  }
}

/// What the replications have said at the values of a factor that were looked at.
private final class FactorSamples {
  let replications: Int
  private let factor: CrossoverFactor
  private let variants: [Variant]
  private let items: [BalanceItem]
  private let plan: ExperimentPlan
  private let threads: Int
  private let source: ReplicationSource
  private let progress: @Sendable (StudyProgress) -> Void
  private let isCancelled: @Sendable () -> Bool
  private var known: [(at: Double, balance: BalanceAccumulator)] = []
  private var completed = 0

  init(
    factor: CrossoverFactor, variants: [Variant], items: [BalanceItem], plan: ExperimentPlan,
    threads: Int, replications: Int, source: ReplicationSource,
    progress: @escaping @Sendable (StudyProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.factor = factor
    self.variants = variants
    self.items = items
    self.plan = plan
    self.threads = threads
    self.replications = replications
    self.source = source
    self.progress = progress
    self.isCancelled = isCancelled
  }

  static func coarse(_ replications: Int) -> Int { min(replications, max(3, replications / 3)) }

  /// The difference of an item at a value; an interval of any length where there is none yet.
  func band(at value: Double, _ precision: CrossingSearch.Precision, item: Int) throws -> CurveBand
  {
    let wanted =
      switch precision {
      case .coarse: Self.coarse(replications)
      case .fine: replications
      }
    let place = try place(of: value, withReplications: wanted)
    guard let found = estimate(at: place, item: item) else {
      // Nobody is left to compare: nothing turns here.
      return CurveBand(value: .nan, lower: -.infinity, upper: .infinity)
    }
    return CurveBand(
      value: found.value, lower: found.lower ?? -.infinity, upper: found.upper ?? .infinity)
  }

  /// The difference at a value that was looked at.
  func point(at value: Double, item: Int) -> Crossover.Point? {
    guard let place = known.firstIndex(where: { $0.at == value }),
      let found = estimate(at: place, item: item)
    else { return nil }
    return Crossover.Point(
      at: value, difference: found.value, lower: found.lower, upper: found.upper)
  }

  /// Looks closely at the values where it is not clear on which side of 0 the difference lies.
  func decide(at values: [Double], item: Int) throws {
    for value in values {
      guard let point = point(at: value, item: item), let lower = point.lower,
        let upper = point.upper, lower <= 0 && 0 <= upper && lower < upper
      else { continue }
      _ = try band(at: value, .fine, item: item)
    }
  }

  private func estimate(at place: Int, item: Int) -> IntervalEstimate? {
    known[place].balance.difference(
      ofItem: items[item], in: 0, confidence: plan.confidence)
  }

  private func place(of value: Double, withReplications wanted: Int) throws -> Int {
    if !known.contains(where: { $0.at == value }) {
      known.append((value, BalanceAccumulator(segments: [.everybody], items: items)))
    }
    let place = known.firstIndex { $0.at == value } ?? 0
    let done = known[place].balance.replications
    guard done < wanted else { return place }
    let scaled = variants.map { variant in
      Variant(name: variant.name, network: factor.network(variant.network, at: value))
    }
    let job = PairedJob(variants: scaled, items: items, groups: .everybody, source: source)
    let expected = CrossoverRunner.expectedReplications(along: factor, replications: replications)
    let atMost = max(completed + wanted - done, expected)
    let before = completed
    let progress = progress
    let isCancelled = isCancelled
    let counter = FinishedCounter { progress(.init(completed: before + $0, atMost: atMost)) }
    let totals = try job.totals(
      of: done..<wanted, threads: threads, finished: counter.count, isCancelled: isCancelled)
    for replication in totals { known[place].balance.add(replication) }
    completed += totals.count
    guard totals.count == wanted - done else { throw CrossingSearch.Cancelled() }
    return place
  }
}
