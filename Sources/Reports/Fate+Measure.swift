internal import Experiments
internal import PassportOffice

extension Fate {
  /// The measure that counts the people with this fate.
  var measure: Measure {
    switch self {
    case .served: .served
    case .refused: .refused
    case .abandoned: .abandoned
    case .turnedAway: .turnedAway
    case .noShow: .noShow
    case .gaveUp: .gaveUp
    case .unfinished: .unfinished
    }
  }
}
