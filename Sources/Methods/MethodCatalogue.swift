/// Every method that can be run and checked by hand, by the name of its file of expected values.
package enum MethodCatalogue {
  /// In the order in which they are listed.
  package static let all: [Method] = processCharts + proportions + populations

  /// The method of a name.
  package static func method(named name: String) -> Method? { all.first { $0.name == name } }
}
