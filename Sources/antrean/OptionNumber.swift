import ArgumentParser
import Experiments

/// Refuses numbers that an option does not take.
enum OptionNumber {
  /// Throws where the number of an option is below the least that it takes.
  static func check(_ number: Int?, of option: String, from least: Int) throws {
    guard let number, number < least else { return }
    throw ValidationError(
      Wording(
        en: "\(option) takes a number from \(least) on, not \(number)",
        id: "\(option) menerima angka mulai \(least), bukan \(number)"))
  }

  /// Throws where the number of an option is outside of a range, with a reason if it needs one.
  static func check(
    _ number: Int?, of option: String, in range: ClosedRange<Int>, because reason: Wording? = nil
  ) throws {
    guard let number, !range.contains(number) else { return }
    let (least, most) = (range.lowerBound, range.upperBound)
    let why = reason.map { Wording(en: ": \($0)", id: ": \($0)") } ?? ""
    throw ValidationError(
      Wording(
        en: "\(option) takes a number from \(least) to \(most), not \(number)\(why)",
        id: "\(option) menerima angka \(least) sampai \(most), bukan \(number)\(why)"))
  }
}
