import RegistryServices

/// What was searched for lately, by a random name.
///
/// A search may hold an identity number, and addresses end up in histories and logs. So the text is
/// sent with POST, kept here, and the result's address holds only a random name: going back and
/// reloading work, and nothing personal stands in an address. The texts live in memory only, belong
/// to one user each, and the oldest goes when there are too many.
actor RecentSearches {
  private struct Search {
    var text: String
    var accountID: String
  }

  private let limit: Int
  private var searches: [String: Search] = [:]
  private var order: [String] = []

  init(limit: Int = 500) {
    self.limit = limit
  }

  /// Keeps a search; answers its name.
  func keep(_ text: String, for account: Account) -> String {
    let name = String(SecretText.random().prefix(32))
    searches[name] = Search(text: text, accountID: account.id)
    order.append(name)
    if order.count > limit { searches[order.removeFirst()] = nil }
    return name
  }

  /// The text of a search; nil when it is no longer kept or is somebody else's.
  func text(of name: String, for account: Account) -> String? {
    guard let search = searches[name], search.accountID == account.id else { return nil }
    return search.text
  }
}
