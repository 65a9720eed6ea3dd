extension MethodCatalogue {
  /// Shares, their differences, targets, movement, suppression, agreement, knowing and doing.
  static let proportions: [Method] = []
}
