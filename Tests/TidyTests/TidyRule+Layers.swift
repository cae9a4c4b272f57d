/// Which module may use which.
extension TidyRule {
  static let imports = TidyRule("a module uses only what lies below it") { file in
    guard file.isSwift, let module = file.module else { return [] }
    guard let allowed = allowedImports[module] else {
      return [Finding(path: file.path, line: 1, problem: "\(module) is not in the table of layers")]
    }
    return file.code.lines.enumerated().compactMap { index, line in
      guard let imported = importedModule(of: line), !allowed.contains(imported) else {
        return nil
      }
      return Finding(
        path: file.path, line: index + 1, problem: "\(module) must not import \(imported)")
    }
  }

  /// The inner modules have no Foundation; `Glibc` and `Musl` are both the C library.
  private static let allowedImports: [String: Set<String>] = [
    "EventKernel": [],
    "RandomStreams": system.union(["CGSL"]),
    "Statistics": ["CGSL"],
    "QueueingTheory": system.union(["CGSL"]),
    "PassportOffice": system.union(["CProcessor", "EventKernel", "RandomStreams"]),
    "Experiments": system.union(inner).union(["Foundation"]),
    "Planning": system.union(inner).union(["CGLPK", "Experiments", "QueueingTheory"]),
    "Scenarios": inner.union(["Experiments", "Foundation", "Planning", "Yams"]),
    "ResultStorage": system.union(inner).union(["Experiments", "Foundation", "Planning"]),
    "Reports": inner.union(["Experiments", "Foundation", "Planning"]),
    "Benchmarks": system.union(inner).union(["Experiments", "HeapModule"]),
    "Validation": system.union(["Foundation", "QueueingTheory", "Statistics"]),
    "validate": system.union(["ArgumentParser", "Foundation", "Validation"]),
    "antrean": system.union(inner).union([
      "ArgumentParser", "Benchmarks", "Dispatch", "Experiments", "Foundation", "Planning",
      "QueueingTheory", "Reports", "ResultStorage", "Scenarios",
    ]),
  ]

  private static let system: Set<String> = ["Glibc", "Musl", "Synchronization"]
  private static let inner: Set<String> = [
    "EventKernel", "RandomStreams", "Statistics", "PassportOffice",
  ]

  /// The module of an import, whatever stands before it; nil for other lines.
  private static func importedModule(of line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import") else { return nil }
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    guard words[..<place].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") }) else {
      return nil
    }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    let name = words[(place + 1)...].first { !kinds.contains($0) }
    return name.flatMap { $0.split(separator: ".").first.map(String.init) }
  }
}
