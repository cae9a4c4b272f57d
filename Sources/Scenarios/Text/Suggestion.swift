/// The candidate nearest to a word, if it is near enough to be a slip of the pen.
///
/// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string
/// alignment); at most a third of the longer word, and at least one, may differ. Only the first 300
/// candidates are looked at, so that no file can make this slow.
public func suggestion(for word: String, among candidates: [String]) -> String? {
  let typed = Array(word.lowercased().prefix(64))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates.prefix(300) {
    let letters = Array(candidate.lowercased().prefix(64))
    let limit = max(1, max(typed.count, letters.count) / 3)
    let distance = editDistance(typed, letters)
    if distance <= limit && distance < (best?.distance ?? Int.max) {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(last[j + 1] + 1, row[j] + 1, substitution)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
