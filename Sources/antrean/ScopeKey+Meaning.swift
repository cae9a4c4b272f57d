import Experiments
import PassportOffice

extension ScopeKey {
  /// Why nothing can be told apart by this key in a scenario, or nil if something can.
  func reasonWithoutMeaning(in network: OfficeNetwork) -> Wording? {
    switch self {
    case .region:
      network.names.regions.isEmpty
        ? Wording(en: "the scenario has no regions", id: "skenario ini tanpa wilayah") : nil
    case .weekday, .month:
      network.calendar == nil
        ? Wording(en: "the scenario has no dates", id: "skenario ini tanpa tanggal") : nil
    case .office, .channel, .firstChannel, .application, .group:
      network.town == nil
        ? Wording(en: "the scenario has no office", id: "skenario ini tanpa kantor") : nil
    case .personClass:
      network.names.classes.isEmpty
        ? Wording(en: "its demands have no classes", id: "permintaannya tanpa kelas") : nil
    case .stage, .dayIndex, .arrivalIndex, .hour, .outcome: nil
    }
  }
}
