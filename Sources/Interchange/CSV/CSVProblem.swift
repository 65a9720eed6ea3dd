/// A place where a CSV file stops being readable; nothing after it can be trusted.
package struct CSVProblem: Error, Equatable, Sendable {
  /// What is wrong at that place.
  package enum Kind: String, Sendable, CaseIterable {
    case unescapedQuote, textAfterQuote, unterminatedQuote, lineBreakInCell, bareCarriageReturn
    case invalidUTF8, controlCharacter, recordTooLong, tooManyCells
  }

  package let kind: Kind
  /// The line of the file, counted from 1, where the cell begins.
  package let line: Int
  /// The cell within the record, counted from 1.
  package let column: Int

  package init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
