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
    if let problem = end.problem(ofFates: fates) { return problem }
    if end.hasWholePath, let pathProblem { return pathProblem }
    return twice.map(ReplicationEnd.problem(ofTwice:))
  }
}

extension ReplicationEnd {
  /// What is wrong where so many fates are known; nil if they are those of the people who came.
  func problem(ofFates fates: Int) -> String? {
    fates == countedPeople ? nil : "\(countedPeople) people came and \(fates) fates are known"
  }

  /// What is wrong where somebody was told twice.
  static func problem(ofTwice identity: UInt64) -> String {
    "two stories of the person with number \(identity)"
  }
}
