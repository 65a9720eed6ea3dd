extension MethodCatalogue {
  /// Run charts, Shewhart charts and XmR charts with a direction.
  static let processCharts: [Method] = [
    QIChartsMethod.method,
    NHSXmRMethod.method,
  ]
}
