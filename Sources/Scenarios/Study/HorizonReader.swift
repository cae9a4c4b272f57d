import Experiments
import Planning

/// Reads what a file says of the years ahead.
enum HorizonReader {
  /// What `plan.horizon` says; nil without it, or after a report.
  static func wish(of root: CheckedObject, into log: inout DiagnosticLog) -> HorizonWish? {
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
    return HorizonWish(months: written.count("months"), growth: growth)
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
