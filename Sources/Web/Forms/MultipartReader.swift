/// Reads `multipart/form-data` as it arrives: fields into memory, files to disk.
///
/// Source: RFC 7578; only what browsers send is understood.
struct MultipartReader {
  /// What can be wrong with such a body.
  enum Problem: Error { case malformed, tooManyParts, fieldTooLong }

  private enum State { case preamble, headers, field(String), file(field: String, name: String), done }

  private(set) var fields: [(name: String, value: String)] = []
  private(set) var files: [Form.File] = []

  private let boundary: [UInt8]
  private let sink: UploadSink
  private var buffer: [UInt8] = []
  private var state = State.preamble
  private var value: [UInt8] = []
  private var parts = 0
  private var isFinished: Bool { if case .done = state { true } else { false } }

  init(boundary: String, sink: UploadSink) {
    self.boundary = Array("\r\n--\(boundary)".utf8)
    self.sink = sink
    buffer = [13, 10]
  }

  /// The boundary named by a content type.
  static func boundary(in contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
    guard let range = contentType.firstRange(of: "boundary=") else { return nil }
    let rest = contentType[range.upperBound...].prefix { $0 != ";" }
    let text = rest.trimmingPrefix("\"").prefix { $0 != "\"" }
    return (1...70).contains(text.utf8.count) ? String(text) : nil
  }

  mutating func append(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    while try step() {}
  }

  /// Call at the end of the body.
  mutating func finish() throws {
    guard isFinished else { throw Problem.malformed }
  }

  private mutating func step() throws -> Bool {
    switch state {
    case .done:
      buffer.removeAll(keepingCapacity: true)
      return false
    case .headers: return try readHeaders()
    case .preamble, .field, .file: return try readUntilBoundary()
    }
  }

  private mutating func readUntilBoundary() throws -> Bool {
    guard let at = Self.find(boundary, in: buffer) else {
      let safe = buffer.count - boundary.count
      guard safe > 0 else { return false }
      try take(buffer[0..<safe])
      buffer.removeFirst(safe)
      return false
    }
    let after = at + boundary.count
    guard buffer.count >= after + 2 else { return false }
    try take(buffer[0..<at])
    try endPart()
    let isLast = buffer[after] == UInt8(ascii: "-") && buffer[after + 1] == UInt8(ascii: "-")
    buffer.removeFirst(after + 2)
    state = isLast ? .done : .headers
    return true
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) throws {
    switch state {
    case .field:
      value.append(contentsOf: bytes)
      guard value.count <= 200_000 else { throw Problem.fieldTooLong }
    case .file: try sink.write(bytes)
    case .preamble, .headers, .done: break
    }
  }

  private mutating func endPart() throws {
    switch state {
    case .field(let name):
      guard let text = String(validating: value, as: UTF8.self) else { throw Problem.malformed }
      fields.append((name, text.replacing("\r\n", with: "\n")))
      value = []
    case .file(let field, let name):
      if let stored = try sink.close(field: field, name: name) { files.append(stored) }
    case .preamble, .headers, .done: break
    }
  }

  private mutating func readHeaders() throws -> Bool {
    guard let at = Self.find([13, 10, 13, 10], in: buffer) else {
      guard buffer.count < 8_192 else { throw Problem.malformed }
      return false
    }
    parts += 1
    guard parts <= 200 else { throw Problem.tooManyParts }
    let text = String(decoding: buffer[0..<at], as: UTF8.self)
    buffer.removeFirst(at + 2)
    guard let name = Self.parameter("name", in: text) else { throw Problem.malformed }
    if let file = Self.parameter("filename", in: text) {
      try sink.open()
      state = .file(field: name, name: file)
    } else {
      state = .field(name)
    }
    // The blank line's CRLF stays in the buffer so that an empty part still has its boundary.
    buffer.removeFirst(2)
    if buffer.starts(with: boundary.dropFirst(2)) { buffer.insert(contentsOf: [13, 10], at: 0) }
    return true
  }

  private static func parameter(_ name: String, in headers: String) -> String? {
    for marker in ["; \(name)=\"", ";\(name)=\""] {
      guard let range = headers.firstRange(of: marker) else { continue }
      let rest = headers[range.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { return nil }
      return String(rest[..<end])
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in haystack: [UInt8]) -> Int? {
    guard haystack.count >= needle.count, let first = needle.first else { return nil }
    return haystack.withUnsafeBufferPointer { bytes in
      var index = 0
      let last = bytes.count - needle.count
      while index <= last {
        if bytes[index] == first, needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
