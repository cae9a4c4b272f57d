public import PassportOffice

extension ServedPeople {
  /// The share of some people who stop at the stage.
  ///
  /// The people come in these shares of applications, whatever they add up to, and of groups;
  /// `appShare` tells which part of a group uses the app.
  public func share(
    applications: [Double], groups: [Double], appShare: (_ group: Int) -> Double
  ) -> Double {
    guard self != .everybody else { return 1 }
    let all = applications.reduce(0, +)
    let wanting = applications.indices.filter(has(application:)).reduce(0) {
      $0 + applications[$1]
    }
    let stopping = groups.indices.filter(has(group:)).reduce(0.0) { sum, group in
      let app = appShare(group)
      return sum
        + groups[group] * ((has(channel: .app) ? app : 0) + (has(channel: .walkIn) ? 1 - app : 0))
    }
    return stopping * (all > 0 ? wanting / all : 1)
  }
}
