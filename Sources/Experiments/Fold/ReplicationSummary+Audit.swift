import PassportOffice

extension ReplicationSummary {
  /// What is wrong with the replication; nil if every person has one fate, and people and stages
  /// tell the same path.
  ///
  /// The run counts people when they come and records their fates when their stories end: a
  /// person lost or told twice in between makes the counts differ. `twice` is somebody found twice
  /// among those compared.
  func auditProblem(twice: UInt64?) -> String? {
    let people = rows[RecordKind.people.rawValue][0]
    let fates = (0..<PersonCounter.fateCount).reduce(0) { $0 + people.counter($1, in: 0) }
    guard fates == end.countedPeople else {
      return "\(end.countedPeople) people came and \(fates) fates are known"
    }
    if end.hasWholePath, let pathProblem { return pathProblem }
    return twice.map { "two stories of the person with number \($0)" }
  }
}
