extension String {
  /// The text without the quotes that word processors put around it, which mean nothing in YAML.
  var withoutQuotes: String {
    let quotes: Set<Character> = ["“", "”", "„", "‘", "’", "‚", "«", "»", "\"", "'"]
    var text = Substring(self)
    while let last = text.last, quotes.contains(last) { text.removeLast() }
    return String(text.drop(while: quotes.contains))
  }
}
