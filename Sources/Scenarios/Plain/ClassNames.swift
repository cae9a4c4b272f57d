/// The classes of a plain queue in order of first use by a demand.
///
/// As soon as a file speaks of classes anywhere, each demand has one: the class it names, or else
/// its own id. A file that never speaks of classes has none.
struct ClassNames {
  /// The classes, in ID order.
  let names: [String]
  /// The class of each demand, in file order; 0 without classes.
  let ofDemands: [Int]

  /// The classes of the demands of a file.
  init(root: CheckedObject) {
    let demands = root.list("demand") ?? []
    guard Self.areNamed(in: root) else {
      names = []
      ofDemands = demands.map { _ in 0 }
      return
    }
    var names: [String] = []
    var known: [String: Int] = [:]
    var indices: [Int] = []
    for demand in demands {
      let name = demand.object?.text("class") ?? demand.node.entryName ?? ""
      let index = known[name] ?? names.count
      if index == names.count { names.append(name) }
      known[name] = index
      indices.append(index)
    }
    self.names = names
    ofDemands = indices
  }

  private static func areNamed(in root: CheckedObject) -> Bool {
    let demands = (root.list("demand") ?? []).compactMap(\.object)
    let stages = (root.list("stages") ?? []).compactMap(\.object)
    return demands.contains { $0.isWritten("class") }
      || stages.contains { stage in
        stage.object("queue")?.isWritten("classes") ?? false
          || ["service", "patience"].contains { key in
            stage.object(key)?.grammar.field("by_class") != nil
          }
      }
  }
}
