import Statistics

/// A replication of all variants as bytes.
///
/// The cells are enough: rows, totals and the values of `replications.csv` are made of them again,
/// in the same way and therefore with the same numbers.
struct OutcomeCodec: Sendable {
  let layouts: [FoldLayout]
  let columns: [ReplicationColumns]
  let comparison: ComparedNetwork
  /// Whether the values of `replications.csv` are wanted.
  let keepsValues: Bool

  /// The bytes of what a replication has come to.
  func bytes(of variants: [VariantOutcome], _ pairs: [PairSummary]) -> [UInt8] {
    var writer = NumberWriter()
    for variant in variants { variant.write(to: &writer) }
    for (place, pair) in pairs.enumerated() {
      pair.write(to: &writer, beside: place > 0 ? pairs[0] : nil)
    }
    return writer.bytes
  }

  /// What a replication has come to.
  func outcome(
    of bytes: [UInt8]
  ) throws(UnreadableBytes) -> (variants: [VariantOutcome], pairs: [PairSummary]) {
    var reader = NumberReader(bytes)
    var variants: [VariantOutcome] = []
    for (layout, columns) in zip(layouts, columns) {
      variants.append(
        try VariantOutcome(
          from: &reader, layout: layout, columns: keepsValues ? columns : nil))
    }
    var pairs: [PairSummary] = []
    for _ in layouts.dropFirst() {
      pairs.append(try PairSummary(from: &reader, comparison, beside: pairs.first))
    }
    guard reader.isAtEnd else { throw UnreadableBytes() }
    return (variants, pairs)
  }
}
