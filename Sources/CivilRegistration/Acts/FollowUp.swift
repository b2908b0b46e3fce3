/// What an act leaves to be done; the raw value is the key of its message.
public enum FollowUp: String, CaseIterable, Hashable, Sendable {
  /// The child has died: its death is to be registered as well.
  case registerDeath = "followUp.registerDeath"
  /// The personal number comes from the national database and is entered when it does.
  case awaitIdentifier = "followUp.awaitIdentifier"
  /// The office that keeps the entry is told of the note or change.
  case notifyKeeper = "followUp.notifyKeeper"
  /// The recognition of the parent is entered in its own book too.
  case enterRecognition = "followUp.enterRecognition"
  /// The data go to the civil-status database the same day.
  case updateDatabase = "followUp.updateDatabase"
  /// The office that keeps the birth entry is told, because it stands elsewhere.
  case notifyBirthKeeper = "followUp.notifyBirthKeeper"
  /// The office that keeps the marriage entry is told, because it stands elsewhere.
  case notifyMarriageKeeper = "followUp.notifyMarriageKeeper"
  /// Other entries that name the person get the same note.
  case noteOtherEntries = "followUp.noteOtherEntries"
  /// The papers of an act on the move are brought back.
  case returnFromMove = "followUp.returnFromMove"
  /// Guardianship that rested on the entry is to be looked at.
  case reviewGuardianship = "followUp.reviewGuardianship"
  /// The marriage of somebody who came back is to be looked at.
  case reviewMarriage = "followUp.reviewMarriage"
}
