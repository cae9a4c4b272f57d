import EventKernel

/// What the run asks often of a demand, and its next arrival.
struct NextArrival {
  var arrival = ArrivalSource.Arrival(at: .zero, block: 0, index: 0)
  /// Whether nobody follows any more.
  var isOver = false
  /// Class and first stage of its people.
  let classID: UInt8
  let entry: Int
  /// Numbers that a batch takes, 0 where people come one by one.
  let batchStride: Int
  /// Whether several may come together who are not a batch.
  let hasFamilies: Bool
  /// The only channel of its people; `none` where they choose.
  let onlyChannel: Channel

  init(_ demand: Demand) {
    classID = UInt8(truncatingIfNeeded: demand.classID)
    entry = demand.entry
    onlyChannel = demand.onlyChannel ?? .none
    hasFamilies = demand.hasFamilies
    batchStride = demand.batch.map { max(1, $0.values.max() ?? 1) } ?? 0
  }
}
