import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
package import Markup

/// Style sheets, scripts, fonts and icons, read once at start and named by their content.
package struct Assets: Sendable {
  private struct File: Sendable {
    let type: String
    let bytes: ByteBuffer
    let gzip: ByteBuffer?
    let tag: String
  }

  private let files: [String: File]
  private let links: [String: Link]

  /// Reads `Public/` and, when set-up has made them, the fonts.
  package init(publicDirectory: String, fontDirectory: String?) throws {
    var files: [String: File] = [:]
    let css = try Self.read("\(publicDirectory)/css", [".css"]).sorted { $0.name < $1.name }
    let sheet = css.flatMap { $0.bytes + Array("\n".utf8) }
    files["/assets/app.css"] = Self.file("app.css", sheet)
    for item in try Self.read("\(publicDirectory)/js", [".js"]) where item.name != "sw.js" {
      files["/assets/js/\(item.name)"] = Self.file(item.name, item.bytes)
    }
    for item in try Self.read("\(publicDirectory)/icons", [".svg", ".png", ".webmanifest"]) {
      files["/assets/icons/\(item.name)"] = Self.file(item.name, item.bytes)
    }
    if let fontDirectory, FileManager.default.fileExists(atPath: fontDirectory) {
      for item in try Self.read(fontDirectory, [".woff2"]) {
        files["/assets/fonts/\(item.name)"] = Self.file(item.name, item.bytes)
      }
    }
    if let worker = try Self.read("\(publicDirectory)/js", [".js"]).first(where: { $0.name == "sw.js" }) {
      files["/sw.js"] = Self.file("sw.js", worker.bytes)
    }
    self.files = files
    links = Dictionary(
      uniqueKeysWithValues: files.map { path, file in
        (path, (Link(local: path) ?? Link("/")).adding(query: [("v", file.tag)]))
      }
    )
  }

  /// The address of an asset with its content's mark, e.g. of `/assets/app.css`.
  package func link(_ path: String) -> Link { links[path] ?? Link(local: path) ?? Link("/") }

  /// Every asset address, for the service worker's first visit.
  package var paths: [String] { files.keys.sorted() }

  func response(to request: Request) -> Response? {
    guard request.method == .get || request.method == .head, let file = files[request.uri.path] else {
      return nil
    }
    var headers: HTTPFields = [.contentType: file.type, .eTag: "\"\(file.tag)\""]
    SecurityHeaders.add(to: &headers, isHTTPS: false)
    let isNamedByContent = request.uri.query?.hasPrefix("v=") == true || file.type == "font/woff2"
    headers[.cacheControl] = isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache"
    if request.headers[.ifNoneMatch] == "\"\(file.tag)\"" {
      return Response(status: .notModified, headers: headers)
    }
    var body = file.bytes
    if let gzip = file.gzip, Compression.isAccepted(request.headers) {
      headers[.contentEncoding] = "gzip"
      headers[.vary] = "Accept-Encoding"
      body = gzip
    }
    headers[.contentLength] = String(body.readableBytes)
    guard request.method == .get else { return Response(status: .ok, headers: headers) }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> File {
    let type = contentType(name)
    let gzip = type == "font/woff2" ? nil : Compression.gzip(bytes, level: 9)
    return File(
      type: type,
      bytes: ByteBuffer(bytes: bytes),
      gzip: gzip.map { ByteBuffer(bytes: $0) },
      tag: digest(bytes)
    )
  }

  private static func contentType(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "woff2": "font/woff2"
    case "webmanifest": "application/manifest+json"
    default: "application/octet-stream"
    }
  }

  private static func read(_ directory: String, _ endings: [String]) throws -> [(
    name: String, bytes: [UInt8]
  )] {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    return try names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map { name in
      (name, Array(try Data(contentsOf: URL(filePath: "\(directory)/\(name)"))))
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(6).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0\(hex)" : hex
    }.joined()
  }
}
