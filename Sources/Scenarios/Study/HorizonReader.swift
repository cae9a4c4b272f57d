import Experiments
import PassportOffice
import Planning

/// Reads what a file says of the years ahead.
struct HorizonReader {
  /// The scenario itself; nil after a report.
  let network: OfficeNetwork?

  /// What `plan.horizon` says; nil without it, or after a report.
  func wish(of root: CheckedObject, into log: inout DiagnosticLog) -> HorizonWish? {
    guard let written = root.object("plan")?.object("horizon") else { return nil }
    var growth: Double?
    if let text = written.text("growth") {
      do throws(ValueProblem) {
        growth = try GrowthText.growth(text)
      } catch {
        log.error(error.code, written.valueSpan(of: "growth"), error.wording, hint: error.advice)
        return nil
      }
    }
    let probability = written.number("clear_probability")
    if let probability, !(probability > 0 && probability < 1) {
      log.error(
        .outOfRange, written.valueSpan(of: "clear_probability"),
        Wording(
          en: "`clear_probability` lies between 0 and 100 %, both excluded",
          id: "`clear_probability` terletak antara 0 dan 100 %, keduanya tidak termasuk"))
      return nil
    }
    let (months, date) = (written.count("months"), written.date("clear_by"))
    if let date, let network, let problem = ClearingProblem(date, in: network, months: months) {
      log.error(
        problem.code, written.valueSpan(of: "clear_by"), problem.wording, hint: problem.advice)
      return nil
    }
    return HorizonWish(
      months: months, growth: growth, clearBy: date, clearProbability: probability)
  }
}

/// The form `6 % / year` of a growth.
public enum GrowthText {
  /// The share by which something grows in a year; nil where the text says none.
  public static func share(_ text: String) -> Double? {
    do throws(ValueProblem) {
      return try growth(text)
    } catch {
      return nil
    }
  }

  /// The least and the greatest growth that is simulated.
  private static let range = -0.9...10

  static func growth(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "6 % / year")
    let words = number.unit.replacing("/", with: " / ").replacing("%", with: " % ")
      .split(separator: " ").map(String.init)
    let isPercent = words.first == "%"
    let rest = Array(isPercent ? words.dropFirst() : words[...])
    guard rest == ["/", "year"] || (rest.isEmpty && isPercent) else {
      throw ValueProblem(
        .unknownUnit,
        Wording(
          en: "`\(text)` is no growth in a year",
          id: "`\(text)` bukan pertumbuhan setahun"),
        hint: Wording(
          en: "write for example `6 % / year`", id: "tulis misalnya `6 % / year`"))
    }
    let share = isPercent ? number.value / 100 : number.value
    guard range.contains(share) else {
      throw ValueProblem(
        .outOfRange,
        Wording(
          en: "the growth `\(text)` is out of range", id: "pertumbuhan `\(text)` di luar batas"),
        hint: Wording(
          en: "allowed: -90 % / year to 1_000 % / year",
          id: "yang boleh: -90 % / year sampai 1_000 % / year"))
    }
    return share
  }
}
