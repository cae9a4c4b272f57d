import PassportOffice

/// The waiting line before a stage.
extension StageBuilder {
  /// The rule of the line, or nil after a report.
  func queueRule(of stage: CheckedObject, into log: inout DiagnosticLog) -> QueueRule? {
    guard stage.isWritten("queue") else {
      return QueueRule(order: .fifo, places: nil, join: nil)
    }
    guard let queue = stage.object("queue") else { return nil }
    let order = queueOrder(of: queue, into: &log)
    let join = joinShares(of: queue)
    let isComplete = [("places", queue.count("places") != nil), ("join", join != nil)]
      .allSatisfy { key, isRead in isRead || !queue.isWritten(key) }
    guard let order, isComplete else { return nil }
    return QueueRule(order: order, places: queue.count("places"), join: join)
  }

  private func joinShares(of queue: CheckedObject) -> [Double]? {
    guard let items = queue.list("join") else { return nil }
    let shares = items.compactMap(\.number)
    return shares.count == items.count ? shares : nil
  }
}
