/// A quantity of a model whose exact value is known.
public struct ReferenceRow: Sendable {
  /// What is known, in the words of the table, as `Wq` or `P(N(20)=0)`.
  public var quantity: String
  /// Its value.
  public var value: Double
  /// How far the value may be off.
  public var tolerance: Double
  /// Where it comes from.
  public var source: String
}

/// A model with its parameters, and what is known of it.
public struct ReferenceModel: Sendable {
  /// The name of the instance, as `mmc_a`.
  public var id: String
  /// The name of the model, as `M/M/c`.
  public var name: String
  /// Numbers, lists and words by name.
  public var parameters: Parameter
  /// The quantities in the order of the table.
  public var rows: [ReferenceRow]
}

/// A value of JSON: parameters of a model are numbers, words, lists and tables.
public enum Parameter: Sendable, Equatable, Decodable {
  case number(Double)
  case word(String)
  case flag(Bool)
  case list([Parameter])
  case table([String: Parameter])
  case none

  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard !container.decodeNil() else {
      self = .none
      return
    }
    do {
      self = try Self.scalar(in: container)
    } catch is DecodingError {
      self = try Self.collection(in: container)
    }
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> Parameter {
    do { return .flag(try container.decode(Bool.self)) } catch is DecodingError {}
    do { return .number(try container.decode(Double.self)) } catch is DecodingError {}
    return .word(try container.decode(String.self))
  }

  private static func collection(
    in container: any SingleValueDecodingContainer
  ) throws -> Parameter {
    do { return .list(try container.decode([Parameter].self)) } catch is DecodingError {}
    return .table(try container.decode([String: Parameter].self))
  }

  /// The entry of a table; `none` without it.
  public subscript(key: String) -> Parameter {
    guard case .table(let entries) = self else { return .none }
    return entries[key] ?? .none
  }

  /// The element of a list; `none` beyond its end.
  public subscript(index: Int) -> Parameter {
    guard case .list(let elements) = self, elements.indices.contains(index) else { return .none }
    return elements[index]
  }

  /// The number, or not a number where it is none.
  public var number: Double {
    guard case .number(let number) = self else { return .nan }
    return number
  }

  /// The word, nil where it is none.
  public var word: String? {
    guard case .word(let word) = self else { return nil }
    return word
  }

  /// The elements of a list, none of anything else.
  public var elements: [Parameter] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// The numbers of a list.
  public var numbers: [Double] { elements.map(\.number) }
}
