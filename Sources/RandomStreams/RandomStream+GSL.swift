import CGSL

extension RandomStream {
  /// Runs a sampler of GSL on this stream.
  ///
  /// The generator lives on the stack for the length of the call, so nothing is allocated, shared
  /// between threads or left behind.
  @inline(__always)
  mutating func withGSL(_ sample: (UnsafePointer<gsl_rng>) -> Double) -> Double {
    withUnsafeMutablePointer(to: &self) { state in
      var generator = gsl_rng(
        type: GeneratorType.ofStreams, state: UnsafeMutableRawPointer(state))
      return withUnsafePointer(to: &generator, sample)
    }
  }
}

/// What GSL has to know of the streams.
private enum GeneratorType {
  /// The same for all, at a fixed place and never changed.
  ///
  /// `get` has 32 bits because a wider range sends GSL's ziggurat through a division; `get_double`
  /// has 53 bits and is never 0.
  nonisolated(unsafe) static let ofStreams: UnsafePointer<gsl_rng_type> = {
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    type.initialize(
      to: gsl_rng_type(
        name: nil, max: UInt(UInt32.max), min: 0, size: MemoryLayout<RandomStream>.size,
        set: { _, _ in },
        get: { state in
          guard let state else { return 0 }
          return UInt(state.assumingMemoryBound(to: RandomStream.self).pointee.nextUInt32())
        },
        get_double: { state in
          guard let state else { return 0 }
          return state.assumingMemoryBound(to: RandomStream.self).pointee.nextUniform()
        }))
    return UnsafePointer(type)
  }()
}
