import Experiments
import EventKernel
import Foundation
import PassportOffice

/// Reads the value that a measure is compared with.
struct LimitReader {
  /// The currency of the file, or nil if it declares none.
  let currency: String?

  /// The value in a unit of the results, such as `min`, `days` or `share`.
  func value(
    _ token: ExpressionScanner.Token, unit: String
  ) throws(ExpressionProblem) -> Double {
    guard !token.text.isEmpty else {
      throw token.problem(
        Wording(en: "a value to compare with is missing", id: "nilai pembanding belum ditulis"),
        hint: Wording(en: "write for example `<= 30 min`", id: "tulis misalnya `<= 30 min`"))
    }
    do throws(ValueProblem) {
      return try number(token.text, unit: unit)
    } catch {
      throw token.problem(error.wording, hint: error.advice)
    }
  }

  private func number(_ text: String, unit: String) throws(ValueProblem) -> Double {
    switch unit {
    case "min": return try ScalarReader.duration(text, as: .any).minutes
    case "min / day":
      let isPerDay = text.hasSuffix("/ day") || text.hasSuffix("/day")
      let duration = isPerDay ? String(text.prefix { $0 != "/" }) : text
      return try ScalarReader.duration(duration, as: .any).minutes
    case "days": return try ScalarReader.duration(text, as: .any.inDays).days
    case "share": return try share(text)
    case "IDR": return try amount(text)
    case "IDR / day":
      let isPerDay = text.hasSuffix("/ day") || text.hasSuffix("/day")
      return try amount(isPerDay ? String(text.prefix { $0 != "/" }) : text)
    case "km": return try ScalarReader.distance(text)
    case "count / day": return try perDay(text)
    default:
      let bare = text.hasSuffix(" people") ? String(text.dropLast(7)) : text
      return try ScalarReader.number(
        bare, in: -1e15...1e15,
        noun: Wording(en: "limit", id: "batas"))
    }
  }

  /// A share may lie outside 0 to 1 here: the comparison then says that it is always true or false.
  private func share(_ text: String) throws(ValueProblem) -> Double {
    let number = try NumberText(text, example: "95 %")
    guard number.unit == "%" else { return try ScalarReader.share(text) }
    return number.value / 100
  }

  private func amount(_ text: String) throws(ValueProblem) -> Double {
    let (amount, name) = try ScalarReader.money(text, in: currency ?? NetworkNames.usualCurrency)
    if let currency, name != currency {
      throw ValueProblem(
        .currency,
        Wording(
          en: "`\(name)` is not the currency of this file, `\(currency)`",
          id: "`\(name)` bukan mata uang berkas ini, `\(currency)`"),
        hint: Wording(en: "write amounts in \(currency)", id: "tulis jumlah dalam \(currency)"))
    }
    return amount
  }

  /// People per day; a calendar day and a working day are the same here: the results say which.
  private func perDay(_ text: String) throws(ValueProblem) -> Double {
    let rate = try ScalarReader.rate(text)
    return rate.amount * 86_400 / (rate.unitSeconds ?? 86_400)
  }
}
