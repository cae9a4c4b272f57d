import Experiments

/// The values of a file that are marked `uncertain`.
struct UncertainValues: Sendable {
  private struct Value: Sendable {
    var input: UncertainInput
    /// Where `uncertain` is written.
    let span: SourceSpan
  }

  private var values: [Value] = []
  private var places = SharedPlaces()

  /// Notes a value at a path; what is written once for several paths is one value.
  mutating func add(_ input: UncertainInput, at span: SourceSpan) {
    guard let place = places.earlier(at: span, key: "", next: values.count) else {
      values.append(Value(input: input, span: span))
      return
    }
    let known = values[place].input
    let added = input.paths.filter { !known.paths.contains($0) }
    values[place].input = known.standing(at: known.paths + added)
  }

  /// The values in file order; one that no path leads to cannot be drawn and is reported.
  func checked(in tree: SourceNode, into log: inout DiagnosticLog) -> [UncertainInput] {
    for value in values where !value.input.paths.allSatisfy({ Self.leads($0, in: tree) }) {
      log.error(
        .badPath, value.span,
        Wording(
          en: "no path leads to this value, so nothing can be drawn for it",
          id: "tidak ada alamat kunci ke nilai ini, jadi tidak ada yang dapat diundi"),
        hint: Wording(
          en: "mark the whole value, or give the entry of the list an `id` or a `name`",
          id: "tandai seluruh nilainya, atau beri butir daftar itu `id` atau `name`"))
    }
    return values.map(\.input)
  }

  /// Advises on values that settings of a variant mark: a variant is what is decided.
  func adviseOnNew(among settings: [SourceEntry], into log: inout DiagnosticLog) {
    for value in values
    where settings.contains(where: { setting in
      value.input.paths.contains { $0 == setting.key || $0.hasPrefix(setting.key + ".") }
    }) {
      log.warning(
        .withoutEffect, value.span,
        Wording(
          en: "what a variant sets is not drawn",
          id: "yang diatur sebuah varian tidak diundi"),
        hint: Wording(
          en: "a variant is a decision; mark the value at its own place in the file",
          id: "varian adalah keputusan; tandai nilai itu di tempatnya sendiri dalam berkas"))
    }
  }

  /// Whether a path may be set in a tree.
  static func leads(_ path: String, in tree: SourceNode) -> Bool {
    SettingApplier.leads(path[...], in: tree, kind: .object(Grammar.scenario))
  }
}
