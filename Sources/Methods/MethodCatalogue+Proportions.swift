extension MethodCatalogue {
  /// Shares, their differences, targets, movement, suppression, agreement, knowing and doing.
  static let proportions: [Method] = [
    ProportionMethod.method, TwoProportionsMethod.method, MovementMethod.method, TargetsMethod.method,
    SuppressionMethod.method, MultiplicityMethod.method, KnowingDoingMethod.method, LeadLagMethod.method,
    AgreementMethod.method,
  ]
}
