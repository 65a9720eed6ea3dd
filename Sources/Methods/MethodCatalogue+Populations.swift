extension MethodCatalogue {
  /// Schools beside each other, networks, dashboards and referrals.
  static let populations: [Method] = [
    DashboardColorsMethod.method, PositiveOutliersMethod.method, ReachNetworkMethod.method,
    ReferralsMethod.method,
  ]
}
