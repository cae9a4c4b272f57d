/// Rules that forbid words.
extension TidyRule {
  static let printing = TidyRule(
    "only the programs print", forbids: #"(?<![.\w])(print|debugPrint)\("#,
    in: \.code, where: { $0.isSwift && $0.module != "antrean" && $0.module != "validate" })

  static let crashes = TidyRule(
    "errors are not turned into crashes", forbids: #"\btry!"#, in: \.code, where: \.isSwift)

  static let silence = TidyRule(
    "errors are not dropped", forbids: #"\btry\?"#, in: \.code,
    where: { $0.isSwift && !$0.isTest })

  static let fatalErrors = TidyRule(
    "our own mistakes are preconditions", forbids: #"\bfatalError\("#, in: \.code,
    where: { $0.isSwift && !$0.isTest })

  static let randomness = TidyRule(
    "random numbers come from a seed",
    forbids: #"\.random\(|\.randomElement\(|\bshuffled\(\)|\.shuffle\(\)"#
      + #"|\bSystemRandomNumberGenerator\b|\barc4random|\bdrand48\b"#,
    in: \.code, where: \.isSwift)

  static let clocks = TidyRule(
    "the inner modules do not look at the clock of the machine",
    forbids: #"\b(Date|ContinuousClock|SuspendingClock|clock_gettime|gettimeofday)\b"#,
    in: \.code,
    where: {
      let inner = ["EventKernel", "RandomStreams", "Statistics", "PassportOffice"]
      return $0.module.map(inner.contains) ?? false
    })

  static let banners = TidyRule(
    "a file that needs banners is two files", forbids: #"\bMARK:|/{5}|[-=*#]{8}"#,
    in: \.comments, where: \.isSwift)

  /// Put together from pieces, so that this file does not break its own rule.
  static let foreignPaths = TidyRule(
    "nothing refers to one machine or to texts outside the project",
    forbids: #"(?<![\w.])/"# + #"(work|root|home)/|\.\./"# + "shared|"
      + #"\b(architecture|anchors|domain|results-contract|scenario-language|stack|style)"#
      + #"\.md\b"#,
    in: \.text, where: { _ in true })
}
