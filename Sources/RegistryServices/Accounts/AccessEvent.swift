/// What is kept of who looked at what, and of the accounts themselves.
///
/// Opaque ids, keys of the programme and counts only: no name, no number of a person, no text that
/// somebody searched for. `by` is the id of an account.
public enum AccessEvent: Sendable, Equatable {
  /// Somebody searched and got so many hits.
  case searched(by: String, hits: Int)
  /// Somebody opened the page of one person.
  case sawPerson(String, by: String)
  /// Somebody opened or downloaded so many of the cases behind a figure.
  case sawCases(indicator: String, rows: Int, by: String)
  /// Somebody opened a dossier, or printed a slip of it.
  case sawDossier(String, by: String)
  /// Somebody opened a file of a dossier.
  case sawAttachment(String, by: String)
  /// Somebody had a paper drawn ready for a signature by hand.
  case printedForSignature(String, by: String)
  /// Somebody opened one case.
  case sawCase(String, by: String)
  /// Somebody opened or downloaded so many lines of the work list.
  case sawWorkList(rows: Int, by: String)
  /// Somebody opened or downloaded a table of exact counts: a statutory table, or the report of a year.
  case sawTable(String, by: String)
  /// Somebody without an account looked up a dossier by its code and digits.
  case applicantSawDossier(String)
  /// Somebody typed digits that are not those of the dossier, or a code that there is none of.
  case applicantRefused(dossier: String?)

  case signedIn(by: String)
  case signedOut(by: String)
  /// Somebody gave a wrong password, for this account if there is one of the name typed.
  case signInRefused(account: String?)
  case passwordChosen(by: String)
  /// An account was added by an administrator, or from the command line.
  case accountAdded(String, by: String?)
  case linkRenewed(account: String, by: String?)
  case accountLocked(String, by: String)
  case accountUnlocked(String, by: String)
  /// An account was given another role.
  case roleChanged(account: String, by: String)
}
