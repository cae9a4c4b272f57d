/// Keeps the values of replications outside the study until it is known which are printed.
///
/// An office has thousands in each replication, so they do not wait in memory.
public struct ReplicationArchive: Sendable {
  let append: @Sendable (_ values: [Double]) -> Void
  let values: @Sendable (_ places: Range<Int>) -> [Double]

  /// `append` puts values behind those that are there, `values` gives those at places from 0 on.
  ///
  /// One thread at a time calls them, and none appends any more once values are asked for.
  public init(
    append: @escaping @Sendable (_ values: [Double]) -> Void,
    values: @escaping @Sendable (_ places: Range<Int>) -> [Double]
  ) {
    self.append = append
    self.values = values
  }
}

/// Where the values of one variant are in an archive.
struct ArchivedValues: Sendable {
  let archive: ReplicationArchive
  let replications: Int
  /// Values of all variants in a replication.
  let stride: Int
  /// Those of the variant among them.
  let own: Range<Int>

  func values(of replication: Int) -> [Double] {
    let first = replication * stride
    return archive.values(first + own.lowerBound..<first + own.upperBound)
  }
}
