import Testing

@testable import Visits

@Suite("Visits") struct VisitsTests {}
