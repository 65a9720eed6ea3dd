import Foundation
import Testing

@testable import Web

@Suite("Reading a form with files")
struct MultipartReaderTests {
  private let body = [
    "--XX", "Content-Disposition: form-data; name=\"csrf\"", "", "token",
    "--XX", "Content-Disposition: form-data; name=\"empty\"", "", "",
    "--XX", "Content-Disposition: form-data; name=\"file\"; filename=\"roster.zip\"",
    "Content-Type: application/zip", "",
    "PK\r\n--X not the end\r\n\r\nmore", "--XX--", "",
  ].joined(separator: "\r\n")

  @Test("fields and files arrive whole, however the bytes are cut", arguments: [1, 2, 3, 7, 64, 4_096])
  func anyCut(size: Int) throws {
    let (fields, file) = try read(Array(body.utf8), cut: size)

    #expect(fields.map(\.name) == ["csrf", "empty"])
    #expect(fields.map(\.value) == ["token", ""])
    #expect(file == "PK\r\n--X not the end\r\n\r\nmore")
  }

  @Test("a body that ends early is refused")
  func halfABody() {
    let half = Array(body.utf8.prefix(body.utf8.count - 20))

    #expect(throws: MultipartReader.Problem.self) { try read(half, cut: 50) }
  }

  @Test("the boundary is read with and without quotes")
  func boundary() {
    #expect(MultipartReader.boundary(in: "multipart/form-data; boundary=abc") == "abc")
    #expect(MultipartReader.boundary(in: "multipart/form-data; boundary=\"a b\"; x=y") == "a b")
    #expect(MultipartReader.boundary(in: "text/plain; boundary=abc") == nil)
  }

  private func read(_ bytes: [UInt8], cut: Int) throws -> (
    fields: [(name: String, value: String)], file: String?
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "multipart-\(UUID().uuidString)").path
    let sink = UploadSink(directory: folder)
    defer { UploadSink.discard(sink.stored) }
    var reader = MultipartReader(boundary: "XX", sink: sink)
    var rest = bytes[...]
    while !rest.isEmpty {
      try reader.append(rest.prefix(cut))
      rest = rest.dropFirst(cut)
    }
    try reader.finish()
    let path = reader.files.first?.path
    return (reader.fields, try path.map { try String(contentsOfFile: $0, encoding: .utf8) })
  }
}
