extension Double {
  /// The nearest to a sum of whole numbers.
  ///
  /// Nearly all fit in 64 bits, for which there is an instruction; the general conversion of 128
  /// bits asks the runtime about types and was a fifth of the time of a short replication.
  @inlinable
  public init(nearest sum: Int128) {
    let low = Int64(truncatingIfNeeded: sum)
    self = Int128(low) == sum ? Double(low) : Double(sum)
  }
}
