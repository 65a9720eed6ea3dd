/// Decides whether a cell is right, and what it should have said when it is nearly right.
///
/// Strict: only the standard's own form passes. Forgiving: common slips are mended and noted as warnings.
struct CellJudge: ~Copyable {
  /// What became of a cell.
  enum Verdict {
    case right
    /// The cell departs from the standard but its meaning is clear: use these bytes instead.
    case mended(CellBytes, IssueCode)
    /// The cell means nothing.
    case wrong(IssueCode)
  }

  private let isStrict: Bool
  private let allowsExtensions: Bool
  private let mode: OneRosterMode
  private let scratch: UnsafeMutablePointer<UInt8>
  private var used = 0
  private static let scratchSize = 512

  init(isStrict: Bool, version: OneRosterVersion, mode: OneRosterMode) {
    self.isStrict = isStrict
    self.allowsExtensions = version == .v1p2 || !isStrict
    self.mode = mode
    scratch = .allocate(capacity: Self.scratchSize)
  }

  deinit { scratch.deallocate() }

  /// Forgets the mended cells of the row before.
  mutating func startRow() { used = 0 }

  /// Judges a cell that is not empty.
  mutating func judge(_ cell: CellBytes, _ kind: OneRosterColumn.Kind) -> Verdict {
    switch kind {
    case .string: return .right
    case .guid, .reference: return guid(cell)
    case .references: return items(cell, ifEmpty: .invalidList) { CellForm.isGUID($0) ? nil : .invalidGUID }
    case .status: return status(cell)
    case .lastModified: return lastModified(cell)
    case .date: return date(cell)
    case .year: return plain(cell, .invalidYear, CellForm.isYear)
    case .boolean: return boolean(cell)
    case .integer: return plain(cell, .invalidInteger, CellForm.isInteger)
    case .float: return plain(cell, .invalidFloat, CellForm.isFloat)
    case .vocabulary(let vocabulary): return word(cell, vocabulary)
    case .vocabularies(let vocabulary):
      let extensions = allowsExtensions && vocabulary.allowsExtensions
      return items(cell, ifEmpty: .invalidList) { item in
        vocabulary.words.contains { item.equals($0) } || (extensions && CellForm.isExtension(item))
          ? nil : .invalidWord
      }
    case .list: return items(cell, ifEmpty: .invalidList) { _ in nil }
    case .typedIDs: return items(cell, ifEmpty: .invalidList) { CellForm.isPair($0) ? nil : .invalidList }
    }
  }

  private func guid(_ cell: CellBytes) -> Verdict {
    if CellForm.isGUID(cell) { return .right }
    let trimmed = cell.trimmed
    guard !isStrict, CellForm.isUsableID(trimmed) else { return .wrong(.invalidGUID) }
    return .mended(trimmed, .invalidGUID)
  }

  private func plain(_ cell: CellBytes, _ code: IssueCode, _ isRight: (CellBytes) -> Bool) -> Verdict {
    if isRight(cell) { return .right }
    guard !isStrict, isRight(cell.trimmed) else { return .wrong(code) }
    return .mended(cell.trimmed, code)
  }

  /// The forgiving judgement passes odd lists as they are: nothing depends on their items but references.
  private func items(
    _ cell: CellBytes,
    ifEmpty empty: IssueCode,
    _ problem: (CellBytes) -> IssueCode?
  ) -> Verdict {
    var found: IssueCode?
    CellForm.forEachItem(cell) { item in
      if found == nil { found = item.isEmpty ? empty : problem(item) }
    }
    guard let found else { return .right }
    return isStrict ? .wrong(found) : .mended(cell, found)
  }

  private func boolean(_ cell: CellBytes) -> Verdict {
    if cell.equals("true") || cell.equals("false") { return .right }
    guard !isStrict else { return .wrong(.invalidBoolean) }
    let trimmed = cell.trimmed
    for word: StaticString in ["true", "1", "yes", "y", "t"] where trimmed.equalsIgnoringCase(word) {
      return .mended(Self.bytes("true"), .invalidBoolean)
    }
    for word: StaticString in ["false", "0", "no", "n", "f"] where trimmed.equalsIgnoringCase(word) {
      return .mended(Self.bytes("false"), .invalidBoolean)
    }
    return .wrong(.invalidBoolean)
  }

  private func word(_ cell: CellBytes, _ vocabulary: OneRosterVocabulary) -> Verdict {
    for word in vocabulary.words where cell.equals(word) { return .right }
    if allowsExtensions, vocabulary.allowsExtensions, CellForm.isExtension(cell) { return .right }
    guard !isStrict else { return .wrong(.invalidWord) }
    let trimmed = cell.trimmed
    for word in vocabulary.words + vocabulary.forgivenWords where trimmed.equalsIgnoringCase(word) {
      return .mended(Self.bytes(word), .invalidWord)
    }
    return .wrong(.invalidWord)
  }

  private func status(_ cell: CellBytes) -> Verdict {
    if mode == .delta, cell.equals("active") || cell.equals("tobedeleted") { return .right }
    let code: IssueCode = mode == .bulk ? .forbiddenInBulk : .invalidWord
    guard !isStrict else { return .wrong(code) }
    let trimmed = cell.trimmed
    if trimmed.equalsIgnoringCase("active") { return .mended(Self.bytes("active"), code) }
    for word: StaticString in ["tobedeleted", "inactive"] where trimmed.equalsIgnoringCase(word) {
      return .mended(Self.bytes("tobedeleted"), code)
    }
    return .wrong(.invalidWord)
  }

  private mutating func lastModified(_ cell: CellBytes) -> Verdict {
    let isRight = CellDate(strictTime: cell) != nil
    if mode == .delta, isRight { return .right }
    let code: IssueCode = mode == .bulk ? .forbiddenInBulk : .invalidDateTime
    guard !isStrict else { return .wrong(code) }
    if isRight { return .mended(cell, code) }
    guard let time = CellDate(looseTime: cell.trimmed), used + 24 <= Self.scratchSize else {
      return mode == .bulk ? .mended(Self.bytes(""), code) : .wrong(code)
    }
    return .mended(keep(time.writeTime(to: scratch + used)), code)
  }

  private mutating func date(_ cell: CellBytes) -> Verdict {
    if CellDate(strictDay: cell) != nil { return .right }
    guard !isStrict, let day = CellDate(looseDay: cell.trimmed), used + 10 <= Self.scratchSize else {
      return .wrong(.invalidDate)
    }
    return .mended(keep(day.writeDay(to: scratch + used)), .invalidDate)
  }

  private mutating func keep(_ count: Int) -> CellBytes {
    let cell = CellBytes(start: scratch + used, count: count)
    used += count
    return cell
  }

  static func bytes(_ text: StaticString) -> CellBytes {
    CellBytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
