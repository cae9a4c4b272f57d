/// An answer that is kept as tables in a folder of its own.
public protocol TabledAnswer {
  /// The name of its folder and of its patch.
  static var name: String { get }
  /// What is to be kept of it.
  var tables: [CSVTable] { get }
}

extension TabledAnswer {
  var name: String { Self.name }
}
