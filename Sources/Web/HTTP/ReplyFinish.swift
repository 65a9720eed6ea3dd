import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// Turns a reply into a response: security headers, cookies, validators and compression.
struct ReplyFinish {
  let site: Site
  let call: Call
  let pattern: Route?

  func response(to request: Request, _ reply: Reply) -> Response {
    var headers = reply.headers
    SecurityHeaders.add(to: &headers, isHTTPS: site.settings.isHTTPS)
    for cookie in cookies(reply) {
      headers.append(HTTPField(name: .setCookie, value: cookie.header(isHTTPS: site.settings.isHTTPS)))
    }
    if headers[.cacheControl] == nil {
      headers[.cacheControl] = pattern?.isStored ?? true ? "private, no-cache" : "no-store"
    }
    if let type = headers[.contentType], type.hasPrefix("text/html") {
      headers[.contentLanguage] = call.language.rawValue
      headers[.vary] = "Accept-Encoding, Cookie"
    }
    switch reply.body {
    case .none: return Response(status: reply.status, headers: headers)
    case .bytes(let bytes): return response(request, reply.status, headers, bytes)
    case .file(let path): return FileBody.response(status: reply.status, headers: headers, path: path)
    case .events(let stream): return events(request, reply, headers, stream)
    }
  }

  private func events(_ request: Request, _ reply: Reply, _ headers: HTTPFields, _ stream: EventStream)
    -> Response
  {
    guard !site.streams.isFull else {
      return Response(status: .serviceUnavailable, headers: headers)
    }
    guard call.method != .head else { return Response(status: reply.status, headers: headers) }
    return stream.response(status: reply.status, headers: headers, count: site.streams)
  }

  private func cookies(_ reply: Reply) -> [Cookie] {
    let showedFlash = call.flash != nil && reply.status != .seeOther
    return showedFlash ? reply.cookies + [FlashMessage.cleared] : reply.cookies
  }

  private func response(
    _ request: Request,
    _ status: HTTPResponse.Status,
    _ headers: HTTPFields,
    _ bytes: [UInt8]
  ) -> Response {
    var headers = headers
    if status == .ok, call.method.isSafe {
      let tag = EntityTag.of(bytes)
      headers[.eTag] = tag
      if headers[.cacheControl] != "no-store", call.headers[.ifNoneMatch]?.contains(tag) == true {
        headers[.contentType] = nil
        return Response(status: .notModified, headers: headers)
      }
    }
    var body = bytes
    if Compression.isWorthwhile(bytes, headers), Compression.isAccepted(call.headers) {
      if let smaller = Compression.gzip(bytes) {
        body = smaller
        headers[.contentEncoding] = "gzip"
      }
    }
    headers[.contentLength] = String(body.count)
    if call.method == .head { return Response(status: status, headers: headers) }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }
}

/// A weak validator: the same words give the same tag, whatever the compression.
enum EntityTag {
  static func of(_ bytes: [UInt8]) -> String {
    var high: UInt64 = 0x9E37_79B9_7F4A_7C15
    var low: UInt64 = 0xC2B2_AE3D_27D4_EB4F ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        high = (high ^ word) &* 0xFF51_AFD7_ED55_8CCD
        high ^= high >> 32
        low = (low ^ high) &* 0xC4CE_B9FE_1A85_EC53
        low ^= low >> 29
        index += 8
      }
      while index < raw.count {
        low = (low ^ UInt64(raw[index])) &* 0x100_0000_01B3
        index += 1
      }
    }
    return "W/\"\(String(high, radix: 36))-\(String(low, radix: 36))\""
  }
}
