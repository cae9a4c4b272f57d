/// The contrasts of quantities and their groups, pair after pair.
struct ContrastFamilies {
  let quantities: [Quantity]
  let margins: [ContrastMargin?]
  let confidence: Double
  let pairs: [VariantPair]

  /// `scopes` has the groups of a quantity as they are found, some several times; `input` has a pair
  /// in a group.
  func contrasts(
    scopes: (_ quantity: Int) -> [[ScopePart]],
    input: (_ pair: Int, _ quantity: Int, _ scope: [ScopePart]) -> ContrastJudge.Input
  ) -> [Contrast] {
    let families = quantities.indices.flatMap { quantity -> [[Contrast]] in
      let found = scopes(quantity)
      let distinct = found.enumerated().filter { !found[..<$0].contains($1) }.map(\.element)
      return distinct.map { scope in
        ContrastJudge(
          quantity: quantities[quantity], scope: scope, margin: margins[quantity],
          confidence: confidence
        ).contrasts(pairs.indices.map { input($0, quantity, scope) })
      }
    }
    return pairs.indices.flatMap { pair in families.map { $0[pair] } }
  }
}
