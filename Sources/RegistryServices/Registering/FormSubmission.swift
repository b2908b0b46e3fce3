public import CivilRegistration

/// A form of the office as it was sent: what was typed, and what it is about.
public struct FormSubmission: Sendable, Equatable {
  public var act: ActName
  public var form: ActForm
  /// The dossier that it answers; empty for none.
  public var dossierID: String
  /// The entry that it is about; empty for none.
  public var entryID: String
  /// The account that is to sign; empty while nobody is chosen.
  public var signerID: String

  public init(
    act: ActName, form: ActForm, dossierID: String = "", entryID: String = "",
    signerID: String = ""
  ) {
    self.act = act
    self.form = form
    self.dossierID = dossierID
    self.entryID = entryID
    self.signerID = signerID
  }
}
