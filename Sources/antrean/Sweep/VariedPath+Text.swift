import ArgumentParser
import Experiments

extension VariedPath {
  /// The varied path of an option.
  static func option(_ text: String) throws -> VariedPath {
    do throws(Problem) {
      return try VariedPath(text)
    } catch {
      throw ValidationError(error.message)
    }
  }
}

extension VariedPath.Problem {
  /// What is wrong and what to write.
  fileprivate var message: Wording {
    switch self {
    case .noPath(let text):
      Wording(
        en: "`\(text)` varies nothing: write PATH=a,b,c or PATH=from..to, as "
          + "stages.desk.desks=2..5/1",
        id:
          "`\(text)` tidak mengubah apa pun: tulis ALAMAT=a,b,c atau ALAMAT=dari..sampai, misalnya "
          + "stages.desk.desks=2..5/1")
    case .noValues(let path):
      Wording(en: "a value of `\(path)` is missing", id: "nilai `\(path)` belum ditulis")
    case .noNumber(let path, let text):
      Wording(
        en: "`\(text)` is no number, so `\(path)` has no range: write for example 8 min..12 min",
        id: "`\(text)` bukan bilangan, jadi `\(path)` tidak punya rentang: tulis misalnya "
          + "8 min..12 min")
    case .twoUnits(let path, let one, let other):
      Wording(
        en: "the range of `\(path)` begins in `\(one)` and ends in `\(other)`: write both in one "
          + "unit",
        id: "rentang `\(path)` mulai dalam `\(one)` dan berakhir dalam `\(other)`: tulis keduanya "
          + "dalam satu satuan")
    case .notRising(let path, let text):
      Wording(
        en: "`\(text)` of `\(path)` does not rise", id: "`\(text)` untuk `\(path)` tidak menaik")
    case .badStep(let path, let text):
      Wording(
        en: "`\(text)` is no step of `\(path)`: write for example 2..5/1",
        id: "`\(text)` bukan langkah untuk `\(path)`: tulis misalnya 2..5/1")
    case .tooManyValues(let path):
      Wording(
        en: "`\(path)` takes more than \(VariedPath.mostValues) values",
        id: "`\(path)` memuat lebih dari \(VariedPath.mostValues) nilai")
    }
  }
}

extension SweepDesign.Problem {
  /// What is wrong and what to write.
  var message: Wording {
    switch self {
    case .tooManyPoints:
      Wording(
        en: "the design has more than \(SweepDesign.mostPoints) points",
        id: "rancangan ini lebih dari \(SweepDesign.mostPoints) titik")
    case .samePathTwice(let path):
      Wording(en: "`\(path)` is varied twice", id: "`\(path)` diubah dua kali")
    case .tooManyPaths(let count, let most):
      Wording(
        en: "Sobol's sequence has \(most) dimensions, not \(count): use --design latin-hypercube",
        id: "deret Sobol berdimensi \(most), bukan \(count): pakai --design latin-hypercube")
    }
  }
}
