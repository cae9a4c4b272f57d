public import Experiments

/// Something that can be bought: a decision one step on, or a variant of the file.
public struct Purchase: Sendable, Equatable {
  /// Where it comes from.
  public enum Kind: Sendable, Equatable {
    /// Another option of a decision, by places; `from` is nil where the file has none of them.
    case decision(Int, from: Int?, to: Int)
    /// A variant, by its place.
    case variant(Int)
  }

  /// What it is.
  public var kind: Kind
  /// What it changes.
  public var settings: [Setting]
  /// What it adds to the costs of a working day; nil where the file does not say.
  public var cost: Double?
}

/// What has been bought, and what can be bought next.
struct Basket {
  private let decisions: [Decision]
  private let variants: [(name: String, settings: [Setting])]
  /// By decision the text that stands there.
  private var texts: [String?]
  /// By decision the texts that stood there before; no purchase goes back to one.
  private var left: [Set<String>]
  private var taken: Set<Int> = []
  /// Everything bought, in order.
  private(set) var settings: [Setting] = []

  init(_ request: HorizonRequest) {
    decisions = request.decisions
    variants = request.variants
    texts = request.present
    left = decisions.map { _ in [] }
  }

  /// Takes something in.
  mutating func add(_ purchase: Purchase) {
    if case .variant(let place) = purchase.kind { taken.insert(place) }
    for setting in purchase.settings {
      settings.removeAll { $0.path == setting.path }
      settings.append(setting)
      if let place = decisions.firstIndex(where: { $0.path == setting.path }) {
        if let text = texts[place] { left[place].insert(text) }
        texts[place] = setting.text
      }
    }
  }

  /// The next steps of all decisions, then the variants that were not taken.
  ///
  /// Of numbers the neighbours are next: for desks one more, for others one step either way. Of
  /// options that are no numbers each one is. What was left by a purchase is not offered again.
  var offers: [Purchase] {
    decisions.indices.flatMap(offers)
      + variants.indices.filter { !taken.contains($0) }.map { place in
        Purchase(
          kind: .variant(place), settings: variants[place].settings,
          cost: cost(of: variants[place].settings))
      }
  }

  private func offers(of decision: Int) -> [Purchase] {
    let options = decisions[decision].options
    let present = texts[decision]
    let own = options.firstIndex { $0.text == present }
    var next: [Int]
    if let numbers = Self.numbers(decisions[decision]) {
      let value = own.map { numbers[$0] } ?? present.flatMap(Self.number)
      guard let value else { return [] }
      next = numbers.indices.filter { numbers[$0] > value }.prefix(1).map(\.self)
      if !decisions[decision].isDesks {
        next += numbers.indices.filter { numbers[$0] < value }.suffix(1)
      }
    } else {
      next = options.indices.filter { $0 != own }
    }
    let before = costNow(of: decision)
    return next.filter { !left[decision].contains(options[$0].text) }.map { place in
      Purchase(
        kind: .decision(decision, from: own, to: place),
        settings: [Setting(path: decisions[decision].path, text: options[place].text)],
        cost: options[place].cost - before)
    }
  }

  /// What a decision costs as it stands: by the line through its first two options where it stands at
  /// a number beside them, else as the first of them.
  private func costNow(of decision: Int) -> Double {
    let options = decisions[decision].options
    if let own = options.first(where: { $0.text == texts[decision] }) { return own.cost }
    guard let numbers = Self.numbers(decisions[decision]), numbers.count > 1,
      let value = texts[decision].flatMap(Self.number)
    else { return options[0].cost }
    let slope = (options[1].cost - options[0].cost) / (numbers[1] - numbers[0])
    return options[0].cost + slope * (value - numbers[0])
  }

  /// What settings add, where each is an option of a decision.
  private func cost(of settings: [Setting]) -> Double? {
    let costs = settings.map { setting -> Double? in
      guard let place = decisions.firstIndex(where: { $0.path == setting.path }),
        let option = decisions[place].options.first(where: { $0.text == setting.text })
      else { return nil }
      return option.cost - costNow(of: place)
    }
    return costs.contains(nil) ? nil : costs.compactMap(\.self).reduce(0, +)
  }

  /// The options as rising numbers; nil where they are none.
  private static func numbers(_ decision: Decision) -> [Double]? {
    let numbers = decision.options.compactMap { number($0.text) }
    guard numbers.count == decision.options.count,
      zip(numbers, numbers.dropFirst()).allSatisfy(<)
    else { return nil }
    return numbers
  }

  /// The number in front of a text such as `100` or `9 min`, as far as one unit is used throughout.
  private static func number(_ text: String) -> Double? {
    Double(text.prefix { !$0.isWhitespace && $0 != "%" }.filter { $0 != "_" })
  }
}
