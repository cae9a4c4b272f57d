import CGSL

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The smallest number k with P(N <= k) >= `uniform` for a Poisson number N: it rises with the
/// mean and with the uniform number, so that a higher demand keeps the people of a lower one.
///
/// `mean` is from 0 to 10^9, `uniform` inside (0, 1).
public func poissonCount(mean: Double, at uniform: Double) -> Int {
  precondition(mean >= 0 && mean <= 1e9, "the mean of a Poisson number is from 0 to 10^9")
  precondition(uniform > 0 && uniform < 1, "a uniform number is inside (0, 1)")
  GSLErrors.silence()
  guard mean > 0 else { return 0 }
  func reaches(_ count: Int) -> Bool {
    count >= 0 && gsl_cdf_poisson_P(UInt32(count), mean) >= uniform
  }
  // Cornish-Fisher start, then the bracket grows until it holds the answer.
  let normal = gsl_cdf_ugaussian_Pinv(uniform)
  let start = mean + normal * mean.squareRoot() + (normal * normal - 1) / 6
  var low = max(-1, Int(start.rounded(.down)) - 1)
  var high = low + 1
  var width = 1
  while reaches(low) {
    high = low
    low = max(-1, low - width)
    width *= 2
  }
  while !reaches(high) && high < 4_000_000_000 {
    low = high
    high += width
    width *= 2
  }
  while high - low > 1 {
    let middle = low + (high - low) / 2
    if reaches(middle) { high = middle } else { low = middle }
  }
  return high
}
