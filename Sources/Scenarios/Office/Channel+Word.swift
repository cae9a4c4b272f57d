import PassportOffice

extension Channel {
  /// The channels that a scenario can name.
  static let named: [Channel] = [.walkIn, .app]

  /// Its word in a scenario; empty for none.
  var scenarioWord: String {
    switch self {
    case .none: ""
    case .walkIn: "walk_in"
    case .app: "app"
    }
  }

  /// The channel of a word.
  init?(scenarioWord word: String) {
    guard let channel = Self.named.first(where: { $0.scenarioWord == word }) else { return nil }
    self = channel
  }
}
