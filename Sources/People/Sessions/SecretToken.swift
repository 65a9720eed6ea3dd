import Crypto
import Foundation

/// Random tokens handed to a browser or a program once; only their hash is kept.
package enum SecretToken {
  /// 256 random bits, spelled for addresses and cookies.
  package static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return urlText(Data(bytes))
  }

  package static func hash(_ token: String) -> String {
    urlText(Data(SHA256.hash(data: Array(token.utf8))))
  }

  private static func urlText(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
