/// Why a Word template cannot be used.
struct WordProblem: Error, Hashable {
  var reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
