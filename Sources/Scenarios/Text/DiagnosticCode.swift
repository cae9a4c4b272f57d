/// The rules of the scenario language; the raw value is printed with each message.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files and YAML.
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileEmpty = "file-empty"
  case fileTooLarge = "file-too-large"
  case fileNotText = "file-not-text"
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case tab
  case nestingTooDeep = "nesting-too-deep"
  case tooManyValues = "too-many-values"
  case severalDocuments = "several-documents"
  case duplicateKey = "duplicate-key"
  // Keys and values.
  case unknownKey = "unknown-key"
  case laterKey = "later-key"
  case missingKey = "missing-key"
  case wrongShape = "wrong-shape"
  case wrongValue = "wrong-value"
  case missingUnit = "missing-unit"
  case unknownUnit = "unknown-unit"
  case decimalComma = "decimal-comma"
  case outOfRange = "out-of-range"
  case shareSum = "share-sum"
  case keyCombination = "key-combination"
  case badDistribution = "bad-distribution"
  case hopelessBounds = "hopeless-bounds"
  case badTable = "bad-table"
  case currency
  case unknownSource = "unknown-source"
  // Across fields.
  case duplicateName = "duplicate-name"
  case unknownStage = "unknown-stage"
  case unreachableStage = "unreachable-stage"
  case noWayOut = "no-way-out"
  case unknownClass = "unknown-class"
  case missingClass = "missing-class"
  case noDemand = "no-demand"
  case noDesks = "no-desks"
  case timeOrder = "time-order"
  case notInPlainQueue = "not-in-plain-queue"
  case badTarget = "bad-target"
  case badPath = "bad-path"
  case badChange = "bad-change"
  // Advice.
  case overloaded
  case shortWarmUp = "short-warm-up"
  case easyTarget = "easy-target"
  case implicitBound = "implicit-bound"
  case implicitUnit = "implicit-unit"
}
