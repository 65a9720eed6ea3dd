import Testing

@testable import Boards

@Suite("Boards") struct BoardsTests {}
