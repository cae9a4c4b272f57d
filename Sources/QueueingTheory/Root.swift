@preconcurrency import CGSL

/// A number at which a continuous function changes sign, by Brent's method of GSL.
///
/// The function must have different signs at the bounds; found to about the last digit.
func root(from lower: Double, to upper: Double, of function: (Double) -> Double) -> Double {
  guard let solver = gsl_root_fsolver_alloc(gsl_root_fsolver_brent) else { return .nan }
  defer { gsl_root_fsolver_free(solver) }
  return withGSLFunction(function) { pointer in
    guard gsl_root_fsolver_set(solver, pointer, lower, upper) == 0 else { return .nan }
    for _ in 0..<200 {
      _ = gsl_root_fsolver_iterate(solver)
      let width = gsl_root_fsolver_x_upper(solver) - gsl_root_fsolver_x_lower(solver)
      if abs(width) < 4e-16 * abs(gsl_root_fsolver_root(solver)) { break }
    }
    return gsl_root_fsolver_root(solver)
  }
}
