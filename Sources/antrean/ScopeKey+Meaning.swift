import Experiments
import PassportOffice

extension ScopeKey {
  /// Why nothing can be told apart by this key in a scenario, or nil if something can.
  func reasonWithoutMeaning(in network: OfficeNetwork) -> String? {
    switch self {
    case .region: "this version simulates no regions"
    case .weekday: network.calendar == nil ? "the scenario has no dates" : nil
    case .office, .channel, .firstChannel, .application, .group:
      network.town == nil ? "the scenario has no office" : nil
    case .personClass: network.names.classes.isEmpty ? "its demands have no classes" : nil
    case .stage, .dayIndex, .arrivalIndex, .hour, .outcome: nil
    }
  }
}
