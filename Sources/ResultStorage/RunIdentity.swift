/// What tells one run from another: the scenario as run, its seed and its replications.
public struct RunIdentity: Equatable, Sendable {
  /// The text of the scenario with the settings of the command line.
  var scenarioText: String
  var seed: UInt64
  /// Replications counted.
  var replications: Int

  /// Collects the parts.
  public init(scenarioText: String, seed: UInt64, replications: Int) {
    self.scenarioText = scenarioText
    self.seed = seed
    self.replications = replications
  }

  /// The name of the run's folder: the first 8 hex digits of its hash.
  public var folderName: String {
    let whole = "\(scenarioText)\u{0}seed \(seed)\u{0}replications \(replications)"
    return String(Self.hexDigits(of: Self.fnv1a(whole.utf8)).prefix(8))
  }

  /// The hash of the scenario alone, 16 hex digits.
  public var scenarioHash: String {
    Self.hexDigits(of: Self.fnv1a(scenarioText.utf8))
  }

  /// FNV-1a with 64 bits (Fowler, Noll and Vo; offset basis and prime as published).
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func hexDigits(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
