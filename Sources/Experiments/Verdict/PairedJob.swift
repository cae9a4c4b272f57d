import EventKernel
import PassportOffice
import Synchronization

/// One replication of two variants on the same citizens.
///
/// Persons of a plain comparison carry no segments: here they are kept with what tells them, so
/// that runs which ask for no balance sheet pay nothing for it.
struct PairedJob: Sendable {
  private let variants: [Variant]
  private let personItems: [BalanceItem]
  private let groups: PersonGroups
  /// By variant; empty where nothing of the office is asked.
  private let lines: [OfficeLines]
  private let source: ReplicationSource

  /// `variants` are two: `base` and the one beside it.
  init(
    variants: [Variant], items: [BalanceItem], groups: PersonGroups, source: ReplicationSource
  ) {
    precondition(variants.count == 2, "a balance is between two variants")
    self.variants = variants
    self.groups = groups
    self.source = source
    personItems = items.filter { !$0.isAboutOffice }
    let officeItems = items.filter(\.isAboutOffice)
    lines =
      officeItems.isEmpty ? [] : variants.map { OfficeLines(officeItems, of: $0.network) }
  }

  /// The totals of replications on several threads, in index order; fewer if it is cancelled.
  ///
  /// `finished` is called after every replication, by one thread at a time.
  func totals(
    of replications: Range<Int>, threads: Int, finished: @escaping @Sendable () -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(StudyError) -> [PairedTotals] {
    let found = Mutex<[PairedTotals]>([])
    let work = OrderedWork(count: replications.count, workers: threads, isCancelled: isCancelled) {
      (place: Int) throws(StudyError) in
      try totals(of: replications.lowerBound + place, isCancelled: isCancelled)
    } deliver: { _, totals in
      found.withLock { $0.append(totals) }
      finished()
    }
    _ = try work.run()
    return found.withLock { $0 }
  }

  /// The totals of a replication; nil if it is cancelled, which is asked between chunks.
  func totals(of replication: Int, isCancelled: () -> Bool) throws(StudyError) -> PairedTotals? {
    var people = BalancedPeople()
    let base = replay(0, replication, isCancelled: isCancelled) { people.append($0) }
    guard let base else { return nil }
    let index = PersonIndex(people.paired)
    var match = PersonMatch(people, index, groups, items: personItems, of: variants[0].network)
    let other = replay(1, replication, isCancelled: isCancelled) { match.take($0) }
    guard let other else { return nil }
    var totals = match.totals
    totals.unmatched = match.unmatched
    totals.office = zip(base.office, other.office).map { pair in
      guard let base = pair.0, let other = pair.1 else { return nil }
      return .init(base: base, other: other)
    }
    let problems = [
      base.problem ?? index.twice.map(ReplicationEnd.problem(ofTwice:)),
      other.problem ?? match.twice.map(ReplicationEnd.problem(ofTwice:)),
    ]
    for (variant, problem) in zip(variants, problems) {
      guard let problem else { continue }
      throw .auditFailed(variant: variant.name, replication: replication, detail: problem)
    }
    return totals
  }

  /// What a variant has shown besides its people.
  private struct Replay {
    var office: [Double?]
    var problem: String?
  }

  private func replay(
    _ place: Int, _ replication: Int, isCancelled: () -> Bool,
    take: (BalancedPerson) -> Void
  ) -> Replay? {
    let network = variants[place].network
    let costs = network.costs
    var counted = 0
    func takePeople(_ people: borrowing RecordBuffer<PersonRecord>) {
      for place in people.indices where people[place].isCounted {
        counted += 1
        take(BalancedPerson(people[place], valuedBy: costs))
      }
    }
    guard !lines.isEmpty else {
      let end = source.replay(network, replication) { chunk, _ in
        takePeople(chunk.people)
        return !isCancelled()
      }
      return end.map { Replay(office: [], problem: $0.problem(ofFates: counted)) }
    }
    var fold = ReplicationFold(
      layout: lines[place].layout, keeps: .init(applicants: false, paired: false), match: nil)
    let end = source.replay(network, replication) { chunk, windowEnd in
      takePeople(chunk.people)
      fold.take(chunk, windowEnd: windowEnd)
      return !isCancelled()
    }
    guard let end else { return nil }
    let summary = fold.finish(end)
    return Replay(
      office: lines[place].values(of: summary), problem: summary.auditProblem(twice: nil))
  }
}

/// The people of the other variant beside those of `base`, while its replication runs.
private struct PersonMatch {
  private let base: BalancedPeople
  private let index: PersonIndex
  private let groups: PersonGroups
  private(set) var totals: PairedTotals
  private(set) var twice: UInt64?
  private var isMatched: [Bool]
  private var matched = 0
  private var unknown = 0
  private var places: [Int] = []

  init(
    _ base: BalancedPeople, _ index: PersonIndex, _ groups: PersonGroups, items: [BalanceItem],
    of network: OfficeNetwork
  ) {
    self.base = base
    self.index = index
    self.groups = groups
    isMatched = Array(repeating: false, count: base.count)
    totals = PairedTotals(groups: groups.count, items: items, isOffice: network.town != nil)
  }

  var unmatched: Int { base.count - matched + unknown }

  mutating func take(_ other: BalancedPerson) {
    guard let place = index.place(of: other.paired.identity) else {
      unknown += 1
      return
    }
    guard !isMatched[place] else {
      twice = twice ?? other.paired.identity
      return
    }
    isMatched[place] = true
    matched += 1
    let person = base[place]
    places.removeAll(keepingCapacity: true)
    groups.places(person, &places)
    totals.add(base: person, other: other, to: places)
  }
}
