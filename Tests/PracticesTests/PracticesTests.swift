import Testing

@testable import Practices

@Suite("Practices") struct PracticesTests {}
