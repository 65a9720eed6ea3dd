import Kernel
import Web

/// Links between frameworks as JSON.
enum LinkAPI {
  struct Body: Encodable, Sendable {
    let id: String
    let type: String
    let is_outgoing: Bool
    let item: String
    let code: String
    let name: String
    let language: String
    let framework: String
    let framework_title: String
    let purpose: String

    init(_ link: FrameworkLink) {
      id = link.id.text
      type = link.kind.rawValue
      is_outgoing = link.isOutgoing
      item = link.other.id.text
      code = link.other.code
      name = link.other.name
      language = link.other.lang
      framework = link.other.framework.text
      framework_title = link.other.frameworkTitle
      purpose = link.other.purpose.rawValue
    }
  }

  static let link: JSONShape = .object([
    ("id", .identifier("The link.")),
    ("type", .oneOf(LinkKind.allCases.map(\.rawValue), "How both belong together, in CASE’s words.")),
    ("is_outgoing", .flag("Whether it begins at this practice.")),
    ("item", .identifier("The item at the other end.")), ("code", .text("Its code.")),
    ("name", .text("Its title, else its statement.")), ("language", .text("The language of the name.")),
    ("framework", .identifier("The other framework.")), ("framework_title", .text("Its title.")),
    ("purpose", .oneOf(FrameworkPurpose.allCases.map(\.rawValue), "What the other framework holds.")),
  ])

  struct Making: Decodable, Sendable {
    let id: String?
    let item: String
    let type: LinkKind
  }

  static let making: JSONShape = .object([
    ("id?", .identifier("Made by the caller, so that sending twice is harmless.")),
    ("item", .identifier("A current item of another framework.")),
    ("type", .oneOf(LinkKind.allCases.map(\.rawValue), "How both belong together.")),
  ])
}
