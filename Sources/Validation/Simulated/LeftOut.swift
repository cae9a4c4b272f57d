/// Why quantities of the reference are not read off simulations.
enum LeftOut {
  /// Asymptotic variances.
  static let asymptotic = "a constant of the theory, by which run lengths are chosen"
  /// The time share of an empty system.
  static let empty =
    "not a measure of a run, and samples at instants are too few to see a bias of 5 %"
  /// The spread of a number of people over time.
  static let spread = "the spread of a number of people over time is not a measure of a run"
  /// Probabilities of a few per cent.
  static let rare = "so rare that a run would have to be many times longer to see a bias of 5 %"
  /// The square of a deviation.
  static let variance =
    "as a square so variable that a run would have to be many times longer to see a bias of 5 %; "
    + "mean, quantile and shares are checked"
  /// The spread of a result over replications.
  static let deviation =
    "the spread over replications: to see a bias of 5 % takes 8,000 replications one by one"
  /// What somebody with endless patience would wait.
  static let offered =
    "the wait of somebody of endless patience is not observed; P(Wq>t), which is it times the "
    + "patience, is checked"

  /// The reasons that hold in every family, by quantity.
  static func common(_ model: ReferenceModel) -> [String: String] {
    var reasons: [String: String] = [:]
    for row in model.rows {
      let quantity = row.quantity
      if quantity.hasPrefix("avar_") { reasons[quantity] = asymptotic }
      if quantity == "P0" { reasons[quantity] = empty }
      if quantity == "Var_Wq" { reasons[quantity] = variance }
      if row.isRare { reasons[quantity] = rare }
      if quantity.hasPrefix("SD_L") { reasons[quantity] = spread }
      if quantity.hasPrefix("P(V>") || quantity == "E_offered_wait" { reasons[quantity] = offered }
    }
    return reasons
  }
}
