import App
import ArgumentParser
import Kernel
import Storage
import Web

/// `throughline openapi`
struct OpenAPICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi",
    abstract: "Print the OpenAPI 3.1 document of the API.",
    discussion: "Example: throughline openapi > throughline.json"
  )

  func run() async throws {
    try await CommandExit.run {
      // The document is made from the routes alone; no installation is opened.
      let store = try SQLiteStore.inMemory()
      let routes = Assembly(store: store, now: SystemClock.now).routes
      Console.say(String(decoding: try OpenAPIDocument.json(routes), as: UTF8.self))
      try await store.close()
    }
  }
}
