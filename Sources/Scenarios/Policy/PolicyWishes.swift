import EventKernel
import Experiments
import Planning

/// What the section `policy` of a file says; the usual where a list is nil.
struct PolicyWishes: Sendable {
  var releases: [String]?
  var heldBack: [Double]?
  var returned: [String]?
  var overbook: [Double]?
  var factors: [Double]?
  var spreads: [String]?
  var slotWeights: [String]?
  var fairBy: [ScopeKey]?
  var constraints: [Target]?
  var mayHarm = false
  var weights = [1.0, 1, 1, 1, 1]
  var zones = PolicyRequest.usualZones
  var confidence = PlanRequest.usualConfidence
}

/// Reads what may be tried about quotas and releases.
struct PolicyReader {
  let vocabulary: TargetVocabulary

  /// What the section says; nil without one, or after a report.
  func wishes(of root: CheckedObject, into log: inout DiagnosticLog) -> PolicyWishes? {
    guard let written = root.object("policy") else { return nil }
    var wishes = PolicyWishes()
    let texts = { (key: String) in written.list(key)?.map(\.node.settingText) }
    let numbers = { (key: String) in written.list(key)?.compactMap(\.number) }
    wishes.releases = texts("releases")
    wishes.heldBack = numbers("hold_back")
    wishes.returned = texts("returned_slots")
    wishes.overbook = numbers("overbook")
    wishes.factors = numbers("quota_factors")
    wishes.spreads = texts("spreads")
    wishes.slotWeights = texts("slot_weights")
    wishes.fairBy = written.list("fair_by")?.compactMap { $0.text.flatMap(ScopeKey.init) }
    wishes.mayHarm = written.flag("may_harm") ?? false
    wishes.constraints = constraints(of: written, into: &log)
    if let weights = written.object("weights") {
      wishes.weights = PolicyObjective.allCases.map { weights.number($0.rawValue) ?? 1 }
      if wishes.weights.allSatisfy({ $0 == 0 }) {
        log.error(
          .outOfRange, written.valueSpan(of: "weights"),
          Wording(en: "no objective counts", id: "tidak ada tujuan yang berbobot"),
          hint: Wording(
            en: "give one of them a weight above 0", id: "beri salah satunya bobot di atas 0"))
      }
    }
    wishes.zones = zones(of: written, into: &log) ?? wishes.zones
    wishes.confidence = confidence(of: written, into: &log) ?? wishes.confidence
    return wishes
  }

  private func constraints(
    of policy: CheckedObject, into log: inout DiagnosticLog
  ) -> [Target]? {
    let parser = TargetParser(vocabulary: vocabulary)
    return policy.list("subject_to")?.compactMap { item in
      item.text == nil ? nil : parser.target(item.node, isHard: true, into: &log)
    }
  }

  private func zones(of policy: CheckedObject, into log: inout DiagnosticLog) -> [Double]? {
    guard let zones = policy.object("zones") else { return nil }
    return PolicyObjective.allCases.map { objective in
      let key = objective.rawValue
      guard objective != .days else { return (zones.duration(key)?.minutes ?? 720) / 1_440 }
      let zone = zones.number(key) ?? 0.01
      if zone == 0 {
        log.error(
          .outOfRange, zones.valueSpan(of: key),
          Wording(
            en: "without a zone no policy is ever beaten for sure",
            id: "tanpa selisih tidak ada kebijakan yang pasti kalah"),
          hint: Wording(
            en: "allowed: above 0 % to 100 %", id: "yang boleh: di atas 0 % sampai 100 %"))
      }
      return zone
    }
  }

  private func confidence(of policy: CheckedObject, into log: inout DiagnosticLog) -> Double? {
    guard let confidence = policy.number("confidence") else { return nil }
    if confidence <= 0 || confidence >= 1 {
      log.error(
        .outOfRange, policy.valueSpan(of: "confidence"),
        Wording(
          en: "`confidence` lies between 0 and 100 %, both excluded",
          id: "`confidence` terletak antara 0 dan 100 %, keduanya tidak termasuk"))
    }
    return confidence
  }
}
