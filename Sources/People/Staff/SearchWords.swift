extension SearchKey {
  /// The words of a search, at most five; letters that mean something to `LIKE` are dropped.
  static func words(_ typed: String) -> [String] {
    folded(typed.prefix(100)).split(whereSeparator: \.isWhitespace).prefix(5)
      .map { String($0.filter { $0 != "%" && $0 != "_" && $0 != "\\" }) }.filter { !$0.isEmpty }
  }
}
