public import ActionProgramme
public import CivilDate

/// Why something is not done with the plan.
public enum ProgrammeRefusal: Error, Sendable, Equatable {
  case unknownInstance
  case unknownEvidence
  case unknownRecord
  /// Somebody else recorded it in between: who and when.
  case changedMeanwhile(author: String, at: Instant)
  /// What speaks against recording an instance so, all of it.
  case instance([InstanceProblem])
  /// What is wrong with a line, all of it.
  case record([RecordProblem])
  case noteTooLong(maximum: Int)
  /// A proof needs a title and, unless it is a file, what it refers to.
  case evidenceIncomplete
  /// A link that is no address of the web.
  case linkNotAnAddress
  /// The item has no such expected result.
  case unknownResult
  case emptyFile
  /// The file of a proof is gone or is another one than was added.
  case fileMissing
  /// The proof was taken back before.
  case alreadyWithdrawn
  case reasonMissing
  case unknownDocument
  /// The document is issued: a new one has to be made.
  case documentIssued
  /// A document is issued with number, day and signer.
  case documentIncomplete
}
