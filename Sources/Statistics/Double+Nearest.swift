extension Double {
  /// The nearest to a sum of whole numbers.
  ///
  /// The general conversion of 128 bits asks the runtime about types and was a fifth of the time of
  /// a short replication; for 64 bits there is an instruction, and nearly all sums fit.
  @inlinable
  public init(nearest sum: Int128) {
    let low = Int64(truncatingIfNeeded: sum)
    self = Int128(low) == sum ? Double(low) : Double(nearestWide: sum)
  }

  /// The nearest to a sum of more than 63 bits.
  ///
  /// The bits below the first 64 only matter where these lie half-way between two numbers, which
  /// the lowest of the 64 tells once it is set for any of them.
  @usableFromInline
  init(nearestWide sum: Int128) {
    let size = sum.magnitude
    let shift = max(0, 64 - size.leadingZeroBitCount)
    let rest: UInt64 = size & (1 << shift - 1) == 0 ? 0 : 1
    let nearest = Double(UInt64(truncatingIfNeeded: size >> shift) | rest)
    let scaled = Double(sign: .plus, exponent: shift, significand: nearest)
    self = sum < 0 ? -scaled : scaled
  }
}
