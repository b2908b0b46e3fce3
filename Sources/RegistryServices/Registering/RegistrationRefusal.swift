public import CivilDate
public import CivilRegistration

/// Why the office did not do what was asked; nothing was written.
public enum RegistrationRefusal: Error, Sendable, Equatable {
  /// No volume of the book's year is open: it was never opened, or it is closed.
  case bookNotOpen(BookKind, year: Int)
  /// The pages of the open volume are used up.
  case volumeFull(BookKind, year: Int)
  /// A volume of the book's year is open already.
  case bookOpen(BookKind, year: Int)
  /// The year of the book was closed on 31 December.
  case yearClosed(BookKind, year: Int)
  /// Only the books of this year and the next are opened, and earlier ones that go on after paper.
  case bookYear(Int)
  /// Another volume is open than the one that was to be closed.
  case volumeChanged(BookKind, year: Int)
  /// The last day of the book's year has not come.
  case yearNotOver(BookKind, until: PlainDate)
  /// The register knows a higher number of the year.
  case numberTaken(highest: Int)
  /// The form cannot be decided; each problem is shown beside its field.
  case problems([FormProblem])
  /// Warnings for which no reason was given.
  case unanswered([FormProblem])
  /// Entries that may be about the same event, and nobody decided about them.
  case possibleDoubles([LikelyDouble])
  case unknownAct
  case unknownEntry
  case unknownDossier
  /// Somebody else worked on the dossier meanwhile.
  case dossierChanged
  /// The dossier asks for another act than the form.
  case otherActOfDossier
  /// The step does not fit what the dossier has come to.
  case notNow
  /// Nothing is late yet for which one could apologise.
  case notDueYet
  /// A new day that lies not after today, or is no working day.
  case newDayNotWorking
  /// A dossier is open already from the same notice: its id and code.
  case noticeTaken(dossierID: String, code: String)
  /// A field without which nothing can be kept; the key of its label.
  case fieldMissing(String)
  /// Nobody was chosen to sign, and nothing is registered or closed without a signer.
  case signerMissing
  /// The person chosen may not sign this.
  case signerNotAllowed
  /// What was to be put right says the same as before.
  case nothingChanged
  /// The entry that the form is about has been changed since it was seen beside the form.
  case entryChanged
  /// The draft was saved elsewhere meanwhile.
  case draftChanged
  /// A file that is no picture or document that the office takes, or too large, or damaged.
  case attachmentRefused
  /// The law of the day has no name for the paper yet.
  case paperUnpublished
  /// So many originals of the entry were given out, and no reason says why there should be more.
  case originalGiven(count: Int)
  /// The entry was revoked; no original of it is given out.
  case entryRevoked
}
