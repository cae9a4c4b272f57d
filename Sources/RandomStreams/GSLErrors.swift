import CGSL

/// The one process-wide error handler of GSL.
public enum GSLErrors {
  private static let handlerIsOff: Void = { _ = gsl_set_error_handler_off() }()

  /// Makes GSL answer bad arguments with NaN or a status instead of ending the process.
  ///
  /// Called by every way to make a `Distribution`; calling it again does nothing.
  public static func silence() { handlerIsOff }
}
