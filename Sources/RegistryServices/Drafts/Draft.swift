public import CivilDate
public import CivilRegistration

/// A form that somebody is filling in.
public struct Draft: Sendable, Equatable, Identifiable {
  public var id: String
  public var accountID: String
  public var act: ActName
  public var dossierID: String
  public var entryID: String
  /// Whom the form is about, as far as it says.
  public var title: String
  public var fields: [String: String]
  /// Goes up with every saving; who saves over an older one is told so.
  public var version: Int
  /// The account that saved it last, and its name; the former is empty in drafts of long ago.
  public var savedByID: String
  public var savedBy: String
  public var savedAt: Instant

  public init(
    id: String, accountID: String, act: ActName, dossierID: String, entryID: String,
    title: String, fields: [String: String], version: Int, savedByID: String,
    savedBy: String, savedAt: Instant
  ) {
    self.id = id
    self.accountID = accountID
    self.act = act
    self.dossierID = dossierID
    self.entryID = entryID
    self.title = title
    self.fields = fields
    self.version = version
    self.savedByID = savedByID
    self.savedBy = savedBy
    self.savedAt = savedAt
  }

  /// Who typed what it says now.
  public var writer: OfficeHand { OfficeHand(accountID: savedByID, name: savedBy, title: "") }
}
