package import HTTPTypes

/// Finds the route of an address; literal segments win over parameters.
package struct RouteTable: Sendable {
  /// What an address leads to.
  package enum Match: Sendable {
    case found(Route, parameters: [String: String])
    /// The address exists with other verbs.
    case wrongMethod(allowed: [String])
    case none
  }

  package let routes: [Route]
  private let root: Node

  package init(_ routes: [Route]) {
    self.routes = routes
    var root = Node()
    for (index, route) in routes.enumerated() {
      root.insert(Self.segments(route.pattern)[...], method: route.method, index: index)
    }
    self.root = root
  }

  package func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
    guard path.utf8.count <= 2_000 else { return .none }
    var values: [String] = []
    guard let node = root.find(Self.segments(path)[...], &values), !node.methods.isEmpty else { return .none }
    let asked = method == .head ? .get : method
    guard let index = node.methods[asked] else {
      return .wrongMethod(allowed: node.methods.keys.map(\.rawValue).sorted())
    }
    let route = routes[index]
    let names = Self.segments(route.pattern).filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    let decoded = values.map { $0.removingPercentEncodingStrictly() ?? $0 }
    return .found(route, parameters: Dictionary(zip(names, decoded), uniquingKeysWith: { $1 }))
  }

  private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }

  private struct Node: Sendable {
    var literals: [String: Node] = [:]
    var parameter: [Node] = []
    var methods: [HTTPRequest.Method: Int] = [:]

    mutating func insert(_ segments: ArraySlice<Substring>, method: HTTPRequest.Method, index: Int) {
      guard let first = segments.first else {
        precondition(methods[method] == nil, "Two routes share \(method) and an address.")
        methods[method] = index
        return
      }
      if first.hasPrefix(":") {
        if parameter.isEmpty { parameter.append(Node()) }
        parameter[0].insert(segments.dropFirst(), method: method, index: index)
      } else {
        literals[String(first), default: Node()].insert(segments.dropFirst(), method: method, index: index)
      }
    }

    func find(_ segments: ArraySlice<Substring>, _ values: inout [String]) -> Node? {
      guard let first = segments.first else { return self }
      if let child = literals[String(first)], let found = child.find(segments.dropFirst(), &values),
        !found.methods.isEmpty
      {
        return found
      }
      guard let child = parameter.first else { return nil }
      values.append(String(first))
      if let found = child.find(segments.dropFirst(), &values) { return found }
      values.removeLast()
      return nil
    }
  }
}
