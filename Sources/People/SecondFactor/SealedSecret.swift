import Crypto
import Foundation
import Kernel

/// Keeps secrets in the database under the installation's key, which lies outside it.
enum SealedSecret {
  /// Shape: `key` is 32 bytes; `context` binds the secret to its owner.
  static func seal(_ secret: [UInt8], key: [UInt8], context: String) throws -> String {
    let box = try AES.GCM.seal(secret, using: SymmetricKey(data: key), authenticating: Array(context.utf8))
    guard let combined = box.combined else { throw Failure.notFound }
    return combined.base64EncodedString()
  }

  /// Throws: when the key or the owner is another one.
  static func open(_ sealed: String, key: [UInt8], context: String) throws -> [UInt8] {
    guard let data = Data(base64Encoded: sealed) else { throw Failure.notFound }
    let box = try AES.GCM.SealedBox(combined: data)
    return Array(try AES.GCM.open(box, using: SymmetricKey(data: key), authenticating: Array(context.utf8)))
  }
}
