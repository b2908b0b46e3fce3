/// Entries as they stand, and the papers that tell of them.
public protocol EntryDesk: Sendable {
  /// An entry with its history; nil when there is none of the id. The look is noted.
  func entry(id: String, by account: Account) async throws -> EntryView?
  /// The papers given out that the account may see, newest first, fifty a page; with a text the first two
  /// hundred.
  func givenPapers(_ filter: GivenPaperFilter, by account: Account) async throws -> GivenPaperList
  /// Notes that the original of an entry was printed and given out; answers the paper's id. Throws
  /// `RegistrationRefusal` for one more than the law has without a reason, for a revoked entry, and for a
  /// paper that the law of the day has not named.
  func giveOriginal(
    entryID: String, receiver: String, reason: String, by account: Account, requestKey: String
  ) async throws -> String
  /// A paper that was given out; nil when there is none of the id that the account may see.
  func givenPaper(id: String, by account: Account) async throws -> GivenPaper?
}
