import CGSL

/// Without it GSL would end the process where the last digit cannot be had.
private let handlerIsOff: Void = { _ = gsl_set_error_handler_off() }()

/// Lends a Swift function to GSL for the time of one call.
func withGSLFunction<Result>(
  _ function: (Double) -> Double, _ body: (UnsafeMutablePointer<gsl_function>) -> Result
) -> Result {
  _ = handlerIsOff
  return withoutActuallyEscaping(function) { escapable in
    withUnsafePointer(to: LentFunction(call: escapable)) { lent in
      var pointer = gsl_function(
        function: { number, parameters in
          guard let parameters else { return .nan }
          return parameters.assumingMemoryBound(to: LentFunction.self).pointee.call(number)
        },
        params: UnsafeMutableRawPointer(mutating: lent))
      return withUnsafeMutablePointer(to: &pointer, body)
    }
  }
}

private struct LentFunction {
  let call: (Double) -> Double
}
