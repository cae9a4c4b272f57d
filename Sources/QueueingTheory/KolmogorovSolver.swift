@preconcurrency internal import CGSL

/// Systems of linear differential equations with coefficients that vary smoothly with time (GSL).
///
/// The driver `gsl_odeiv2_driver` with the eighth-order Runge and Kutta pair of Prince and Dormand,
/// 1981, which keeps its own estimate of the truncation error of each step below `tolerance` times
/// the values plus a thousandth of that. Errors of probabilities do not grow: the law forgets them.
struct KolmogorovSolver {
  /// The relative truncation error of one step.
  static let tolerance = 1e-12

  /// What the driver calls back.
  private struct System {
    var derivative: (Double, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  }

  /// Carries `state` from one time to a later one; false if the driver gives up.
  static func advance(
    _ state: inout [Double], from start: Double, to end: Double,
    derivative: (Double, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> Bool {
    withoutActuallyEscaping(derivative) { derivative in
      var system = System(derivative: derivative)
      return withUnsafeMutablePointer(to: &system) { pointer in
        var equations = gsl_odeiv2_system(
          function: { time, values, changes, parameters in
            guard let values, let changes, let parameters else { return Int32(GSL_EFAULT) }
            let system = parameters.assumingMemoryBound(to: System.self)
            system.pointee.derivative(time, values, changes)
            return 0
          }, jacobian: nil, dimension: state.count, params: pointer)
        let driver = gsl_odeiv2_driver_alloc_y_new(
          &equations, gsl_odeiv2_step_rk8pd, (end - start) / 1000, tolerance / 1000, tolerance)
        defer { gsl_odeiv2_driver_free(driver) }
        var time = start
        return gsl_odeiv2_driver_apply(driver, &time, end, &state) == 0
      }
    }
  }
}
