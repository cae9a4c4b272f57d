import CGSL

/// A place of an integral with the weight of its function value there.
struct QuadraturePoint {
  var place: Double
  var weight: Double
}

extension RankingAndSelection {
  /// Points for the mean of a smooth function of chi-squared, the weights including its density.
  var chiSquaredPoints: [QuadraturePoint] {
    let range = [1e-13, 1 - 1e-13].map { chiSquaredQuantile($0, degreesOfFreedom: degrees) }
    // In the square root the density is nearly normal and has no pole at 0.
    return gaussPoints(from: range[0].squareRoot(), to: range[1].squareRoot()).map { point in
      let place = point.place * point.place
      let density = gsl_ran_chisq_pdf(place, degrees) * 2 * point.place
      return QuadraturePoint(place: place, weight: point.weight * density)
    }
  }

  /// Points for the mean of a smooth function of Student's t, the weights including its density.
  var studentPoints: [QuadraturePoint] {
    // t = tan(angle): the whole line becomes finite, and the density a smooth power of the cosine.
    gaussPoints(from: -Double.pi / 2, to: Double.pi / 2).map { point in
      let place = tan(point.place)
      let density = gsl_ran_tdist_pdf(place, degrees) * (1 + place * place)
      return QuadraturePoint(place: place, weight: point.weight * density)
    }
  }
}

/// Gauss and Legendre's rule with GSL's points: exact for polynomials up to degree 255.
func gaussPoints(from lower: Double, to upper: Double) -> [QuadraturePoint] {
  let number = 128
  guard let table = gsl_integration_glfixed_table_alloc(number) else {
    preconditionFailure("there is memory for 128 points")
  }
  defer { gsl_integration_glfixed_table_free(table) }
  return (0..<number).map { index in
    var point = QuadraturePoint(place: 0, weight: 0)
    gsl_integration_glfixed_point(lower, upper, index, &point.place, &point.weight, table)
    return point
  }
}
