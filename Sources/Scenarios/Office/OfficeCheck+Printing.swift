import Experiments
import PassportOffice

/// Passports that cannot all be printed.
extension OfficeCheck {
  /// Says when more people come to an interview than passports can be printed.
  func adviseOnPrinting(into log: inout DiagnosticLog) {
    guard let facts = PrintFacts(of: network, office: number) else { return }
    let workingDays = countedDays.count { $0.isWorkingDay }
    let seats = SeatFacts(of: network, office: number)
    let admitted = seats?.admissions.map { $0 * Double(workingDays) }
    let need = network.demands.reduce(0) {
      $0 + expectedNeed(of: $1, on: countedDays.indices) * network.officeShares(of: $1)[number]
    }
    let people = min(need, admitted ?? .infinity)
    let issue = office.object.object("issue")
    if let perDay = facts.perDay, people > perDay * Double(workingDays) {
      let printed = (perDay * Double(workingDays)).roundedText
      log.warning(
        .tooFewPassports, issue?.span(of: "per_day"),
        Wording(
          en: "\(people.roundedText) people want a passport and are admitted in the counted days, "
            + "but in \(workingDays) working days at most \(printed) are printed",
          id: "\(people.roundedText) orang menginginkan paspor dan diterima dalam masa hitung, "
            + "tetapi dalam \(workingDays) hari kerja paling banyak \(printed) dicetak"),
        hint: Wording(
          en: "the others wait longer and longer; raise `per_day`",
          id: "yang lain menunggu makin lama; naikkan `per_day`"))
    }
    if let blanks = facts.onlyBlanks, people > Double(blanks) {
      log.warning(
        .tooFewPassports, issue?.span(of: "blanks"),
        Wording(
          en: "\(people.roundedText) people want a passport and are admitted in the counted days, "
            + "but there are \(Double(blanks).roundedText) booklets and none are ordered",
          id: "\(people.roundedText) orang menginginkan paspor dan diterima dalam masa hitung, "
            + "tetapi hanya ada \(Double(blanks).roundedText) buku paspor dan tidak ada yang dipesan"
        ),
        hint: Wording(
          en: "add for example `reorder: {below: 1_200, quantity: 4_000, lead: 14 days}`",
          id: "tambahkan misalnya `reorder: {below: 1_200, quantity: 4_000, lead: 14 days}`"))
    }
  }

  /// Says when people do not collect their passports although it is written how late they do.
  func adviseOnCollection(into log: inout DiagnosticLog) {
    guard plan.collectStage == nil, let issue = office.object.object("issue"),
      issue.isWritten("collect_after")
    else { return }
    log.warning(
      .withoutEffect, issue.span(of: "collect_after"),
      Wording(
        en: "`collect_after` has no effect: nobody comes to collect a passport",
        id: "`collect_after` tidak berpengaruh: tidak ada yang datang mengambil paspor"),
      hint: Wording(
        en: "add a stage such as `{id: collect, service: 2 min}`",
        id: "tambahkan tahap seperti `{id: collect, service: 2 min}`"))
  }
}
