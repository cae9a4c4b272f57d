/// Places of a file that hold for several paths, as a kind of office does for all its rows.
///
/// What is said about a place is listed once, under a path that fits all of them.
struct SharedPlaces {
  private var indices: [String: Int] = [:]

  /// The position in a list of what an earlier path said about a place; nil if this is the first,
  /// which is then at `next`.
  mutating func earlier(at span: SourceSpan, key: String, next: Int) -> Int? {
    let place = "\(span.source.name):\(span.line):\(span.column) \(key)"
    if let index = indices[place] { return index }
    indices[place] = next
    return nil
  }

  /// Two paths in one: `*` stands for what differs between their common steps.
  static func path(of one: String, and other: String) -> String {
    let steps = one.split(separator: ".", omittingEmptySubsequences: false)
    let others = other.split(separator: ".", omittingEmptySubsequences: false)
    let most = min(steps.count, others.count) - 1
    guard most >= 0, one != other else { return one }
    let before = zip(steps, others).prefix(most).prefix { $0 == $1 }.count
    let after = zip(steps.reversed(), others.reversed()).prefix(most - before)
      .prefix { $0 == $1 }.count
    return (steps.prefix(before) + ["*"] + steps.suffix(after)).joined(separator: ".")
  }
}
