import CGSL

extension RandomStream {
  /// Runs a sampler of GSL on this stream.
  ///
  /// Generator and generator type both live on the stack for the length of the call, so nothing is
  /// allocated, shared between threads or left behind. `get` has 32 bits because a wider range
  /// sends GSL's ziggurat through a division; `get_double` has 53 bits and is never 0.
  @inline(__always)
  mutating func withGSL(_ sample: (UnsafePointer<gsl_rng>) -> Double) -> Double {
    withUnsafeMutablePointer(to: &self) { state in
      var type = gsl_rng_type(
        name: nil, max: UInt(UInt32.max), min: 0, size: MemoryLayout<RandomStream>.size,
        set: { _, _ in },
        get: { state in
          guard let state else { return 0 }
          return UInt(state.assumingMemoryBound(to: RandomStream.self).pointee.nextUInt32())
        },
        get_double: { state in
          guard let state else { return 0 }
          return state.assumingMemoryBound(to: RandomStream.self).pointee.nextUniform()
        })
      return withUnsafePointer(to: &type) { type in
        var generator = gsl_rng(type: type, state: UnsafeMutableRawPointer(state))
        return withUnsafePointer(to: &generator, sample)
      }
    }
  }
}
