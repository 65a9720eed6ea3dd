/// What this area shares with its handlers beyond the site: who hashes passwords and who remembers sessions.
package struct PeopleParts: Sendable {
  package let hashes: HashGate
  package let sessions: SessionCache

  package init(hashes: HashGate, sessions: SessionCache) {
    self.hashes = hashes
    self.sessions = sessions
  }
}
