import Testing

@testable import ResultStorage

/// RFC 4180, section 2, rules 5 to 7.
struct CSVFieldTests {
  @Test func `a plain word stays as it is`() {
    #expect(CSVField("walk_in").quoted == "walk_in")
  }

  @Test func `fields put together stand as they would one by one`() {
    let joined = CSVField(joined: [CSVField("a,b"), .empty, CSVField(3)])
    #expect(joined.quoted == "\"a,b\",,3")
    #expect(joined.columns == 3)
    #expect(CSVField(joined: [CSVField("say \"yes\"")]).quoted == "\"say \"\"yes\"\"\"")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("return\r", "\"return\r\""), ("\r\n", "\"\r\n\""), ("\"", "\"\"\"\""),
  ])
  func `commas, quotes and line ends are quoted`(text: String, expected: String) {
    #expect(CSVField(text).quoted == expected)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.30000000000000004"), (12.0, "12"), (-0.0, "-0"), (1e-7, "1e-07"),
    (2_080_000.0, "2080000"), (1.0 / 3, "0.3333333333333333"),
  ])
  func `numbers are as short as can be and read back the same`(number: Double, expected: String) {
    let text = CSVField(number).text
    #expect(text == expected)
    #expect(Double(text) == number)
  }

  @Test func `every finite number reads back the same`() {
    for bits in stride(from: UInt64(0), to: .max - (1 << 54), by: 1 << 54) {
      let number = Double(bitPattern: bits | 0x1234_5678)
      if number.isFinite { #expect(Double(CSVField(number).text) == number) }
    }
  }

  @Test(arguments: [nil, Double.nan, .infinity, -.infinity] as [Double?])
  func `what is no number is empty`(number: Double?) {
    #expect(CSVField(number).text.isEmpty)
  }
}
