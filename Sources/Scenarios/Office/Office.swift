import Experiments

/// The only office of a file.
struct Office {
  let name: String
  let nameSpan: SourceSpan
  let object: CheckedObject

  /// Finds the office; nil if it is wrong, or after a report if there is not exactly one.
  init?(of root: CheckedObject, into log: inout DiagnosticLog) {
    guard let offices = root.map("offices") else { return nil }
    guard let first = offices.first else {
      log.error(
        .wrongShape, root.span(of: "offices"),
        Wording(
          en: "there is no office under `offices`",
          id: "tidak ada kantor di bawah `offices`"),
        hint: Wording(
          en: "write for example `offices: {padang: {staff: …, stages: …}}`",
          id: "tulis misalnya `offices: {padang: {staff: …, stages: …}}`"))
      return nil
    }
    if offices.count > 1 {
      log.error(
        .laterKey, offices[1].keySpan,
        Wording(
          en: "there are \(offices.count) offices, but this version simulates one",
          id: "ada \(offices.count) kantor, tetapi versi ini mensimulasikan satu"),
        hint: Wording(
          en: "keep one office in the file",
          id: "pertahankan satu kantor dalam berkas"),
        notes: [
          .init(
            message: Wording(
              en: "the first office is here",
              id: "kantor pertama ada di sini"), span: first.keySpan)
        ])
      return nil
    }
    guard let object = first.value.object else { return nil }
    name = first.key
    nameSpan = first.keySpan
    self.object = object
  }
}
