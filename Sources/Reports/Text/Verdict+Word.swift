import Experiments

extension Verdict {
  /// The verdict in a column.
  var word: Wording {
    switch self {
    case .pass: Wording(en: "pass", id: "terpenuhi")
    case .fail: Wording(en: "FAIL", id: "GAGAL")
    case .undecided: Wording(en: "undecided", id: "tak pasti")
    }
  }
}
