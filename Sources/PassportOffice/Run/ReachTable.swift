/// The offices within reach of all regions, the nearest of each first, one region after the other.
struct ReachTable: ~Copyable {
  private let offices: FixedBuffer<Reach>
  /// Where those of a region begin; one more for the end of the last.
  private let starts: FixedBuffer<Int>

  init(_ regions: [Region]) {
    offices = FixedBuffer(regions.flatMap(\.reach))
    starts = FixedBuffer(regions.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.reach.count) })
  }

  /// Whether nobody lives anywhere.
  @inline(__always)
  var isEmpty: Bool { starts.indices.count == 1 }

  /// An office within reach of a region, 0 for the nearest; nil beyond the last one.
  @inline(__always)
  func office(_ place: Int, of region: Int) -> Reach? {
    let start = starts[region]
    return start + place < starts[region + 1] ? offices[start + place] : nil
  }
}
