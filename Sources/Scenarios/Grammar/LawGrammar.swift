import Experiments

/// A law of the scenario language with its parameters.
struct LawGrammar: Sendable {
  /// The word in the file.
  let name: String
  let form: Form
  /// One line for the reference.
  let doc: Wording

  /// How the value behind the word is written.
  enum Form: Sendable {
    /// A map of parameters.
    case parameters([Parameter])
    /// The value itself.
    case value
    /// A map from values to shares.
    case discrete
    /// A column of a CSV file.
    case table
    /// A list of shares of other laws.
    case mixture
  }

  /// A parameter of a law.
  struct Parameter: Sendable {
    let key: String
    let role: Role
  }

  /// What a parameter is.
  enum Role: Sendable {
    /// In the unit of the law.
    case value
    /// In the unit of the law, above 0.
    case positiveValue
    /// A bare number above a limit, below another one.
    case number(above: Double, below: Double)
    /// A bare number in a range, both ends allowed.
    case numberIn(ClosedRange<Double>)
    /// A whole number in a range.
    case count(ClosedRange<Int>)
    /// A list of values above 0 in the unit of the law.
    case positiveValues
    /// A list of shares that add up to 100 %.
    case shares
  }

  /// The law with a name.
  static func named(_ name: String) -> LawGrammar? {
    all.first { $0.name == name }
  }

  /// Keys that cut off the values of a law.
  static let bounds = ["min", "max"]

  /// Every law in the order of the reference.
  static let all: [LawGrammar] = [
    LawGrammar(
      name: "exponential", form: .parameters([Parameter(key: "mean", role: .positiveValue)]),
      doc: Wording(en: "Exponential.", id: "Eksponensial.")),
    LawGrammar(
      name: "lognormal", form: .parameters(meanAnd("cv", variation)),
      doc: Wording(
        en: "Lognormal with mean and coefficient of variation.",
        id: "Lognormal dengan rata-rata dan koefisien variasi.")),
    LawGrammar(
      name: "gamma", form: .parameters(meanAnd("cv", variation)),
      doc: Wording(
        en: "Gamma with mean and coefficient of variation.",
        id: "Gamma dengan rata-rata dan koefisien variasi.")),
    LawGrammar(
      name: "weibull", form: .parameters(meanAnd("shape", .numberIn(0.05...1_000))),
      doc: Wording(en: "Weibull with mean and shape.", id: "Weibull dengan rata-rata dan bentuk.")),
    LawGrammar(
      name: "erlang", form: .parameters(meanAnd("k", .count(1...100_000))),
      doc: Wording(en: "Sum of k exponentials.", id: "Jumlah k eksponensial.")),
    LawGrammar(
      name: "normal",
      form: .parameters([
        Parameter(key: "mean", role: .value), Parameter(key: "sd", role: .positiveValue),
      ]), doc: Wording(en: "Normal.", id: "Normal.")),
    LawGrammar(
      name: "uniform",
      form: .parameters([
        Parameter(key: "from", role: .value), Parameter(key: "to", role: .value),
      ]), doc: Wording(en: "Uniform.", id: "Seragam.")),
    LawGrammar(
      name: "triangular",
      form: .parameters(["min", "mode", "max"].map { Parameter(key: $0, role: .value) }),
      doc: Wording(en: "Triangular.", id: "Segitiga.")),
    LawGrammar(
      name: "beta",
      form: .parameters([
        Parameter(key: "mean", role: .number(above: 0, below: 1)),
        Parameter(key: "n", role: .number(above: 0, below: 1e9)),
      ]),
      doc: Wording(
        en: "Beta between 0 and 1, with the weight of n observations.",
        id: "Beta antara 0 dan 1, dengan bobot n pengamatan.")),
    LawGrammar(
      name: "pareto", form: .parameters(meanAnd("shape", .number(above: 1, below: 1e6))),
      doc: Wording(en: "Pareto with mean and shape.", id: "Pareto dengan rata-rata dan bentuk.")),
    LawGrammar(
      name: "hyperexponential",
      form: .parameters([
        Parameter(key: "means", role: .positiveValues), Parameter(key: "shares", role: .shares),
      ]),
      doc: Wording(
        en: "One of several exponentials.",
        id: "Salah satu dari beberapa eksponensial.")),
    LawGrammar(
      name: "constant", form: .value,
      doc: Wording(en: "Always the same value.", id: "Selalu nilai yang sama.")),
    LawGrammar(
      name: "discrete", form: .discrete,
      doc: Wording(en: "A few values with their shares.", id: "Beberapa nilai dengan bagiannya.")),
    LawGrammar(
      name: "empirical", form: .table,
      doc: Wording(
        en: "A column of a CSV file, each row alike.",
        id: "Kolom berkas CSV, setiap baris sama peluangnya.")),
    LawGrammar(
      name: "mixture", form: .mixture,
      doc: Wording(
        en: "Shares of other laws.",
        id: "Gabungan beberapa distribusi, masing-masing dengan bagiannya.")),
  ]

  /// Standard deviation over mean.
  private static let variation = Role.numberIn(0.000_1...100)

  private static func meanAnd(_ key: String, _ role: Role) -> [Parameter] {
    [Parameter(key: "mean", role: .positiveValue), Parameter(key: key, role: role)]
  }
}
