import Experiments
import Testing

@testable import Reports

struct ShownNumberTests {
  @Test(
    arguments: [
      (0.0, "0"), (0.00049, "0.000"), (0.69205, "0.692"), (0.9996, "1.00"), (4.34, "4.34"),
      (9.996, "10.0"), (12.06, "12.1"), (99.96, "100"), (128.4, "128"), (-3.456, "-3.46"),
      (2_080_000, "2,080,000"),
    ] as [(Double, String)])
  func `three digits matter`(value: Double, expected: String) {
    #expect(ShownNumber.text(value, unit: "days").english == "\(expected) days")
  }

  @Test(arguments: [
    (0.0, "0.0 %"), (0.934, "93.4 %"), (1.0, "100.0 %"), (0.0042, "0.42 %"), (0.0999, "10.0 %"),
  ])
  func `shares are shown as per cent`(value: Double, expected: String) {
    #expect(ShownNumber.text(value, unit: "share").english == expected)
  }

  @Test(arguments: [(3.0, "3 people"), (3.25, "3.25 people"), (25_247.4, "25,247 people")])
  func `people are whole where they are many`(value: Double, expected: String) {
    #expect(ShownNumber.text(value, unit: "people").english == expected)
  }

  @Test func `minutes of more than three days are shown in days`() {
    #expect(ShownNumber.text(4_320, unit: "min").english == "4,320 min")
    #expect(ShownNumber.text(27_405, unit: "min").english == "19.0 days")
    // A row has one unit: that of its greatest value.
    let small = ShownNumber(for: 72, unit: "min", greatest: 27_405)
    #expect(small.withUnit(72).english == "0.050 days")
    #expect(ShownNumber(for: nil, unit: "min", greatest: 5_000).unitText.english == "days")
  }

  @Test func `counts have no word after them`() {
    #expect(ShownNumber.text(17, unit: "count").english == "17")
    #expect(ShownNumber.text(2.5, unit: "count / day").english == "2.50 / day")
  }

  @Test func `limits have the decimals of their value`() {
    let number = ShownNumber(for: 9.5, unit: "min")

    #expect(number.interval(9.04, 10.16)?.english == "9.04 to 10.16")
    #expect(number.interval(nil, 10) == nil)
  }

  @Test func `units and limits are words, numbers are alike in both languages`() {
    let number = ShownNumber(for: 1_234.5, unit: "min")

    #expect(number.withUnit(1_234.5).text(in: .indonesian) == "1,235 menit")
    #expect(number.interval(9, 10)?.text(in: .indonesian) == "9 s.d. 10")
    #expect(ShownNumber.text(0.125, unit: "days").text(in: .indonesian) == "0.125 hari")
    #expect(ShownNumber.text(2.5, unit: "count / day").text(in: .indonesian) == "2.50 / hari")
    let cost = ShownNumber.text(70_000, unit: "IDR / day")
    #expect(cost.text(in: .indonesian) == "70,000 IDR / hari")
  }

  @Test func `what is no number is a dash, what has no end is a sign`() {
    #expect(ShownNumber.text(nil, unit: "min").english == "–")
    #expect(ShownNumber.text(.nan, unit: "").english == "–")
    #expect(ShownNumber.text(.infinity, unit: "").english == "∞")
  }

  @Test func `differences carry their sign`() {
    let number = ShownNumber(for: 3.2, unit: "min")

    #expect(number.signed(3.2) == "+3.20")
    #expect(number.signed(-3.2) == "-3.20")
    #expect(number.signed(0) == "0.00")
  }

  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (-0.04, 1, "0.0"), (0.05, 1, "0.1"), (999.96, 1, "1,000.0"),
    (1_234_567.5, 2, "1,234,567.50"), (1e300, 2, "1e+300"),
  ])
  func `rounding is half away from zero, in groups of three digits`(
    value: Double, decimals: Int, expected: String
  ) {
    #expect(ShownNumber.fixed(value, decimals: decimals) == expected)
  }
}
