extension ActProcedure {
  /// Every act of the office, in the order in which it offers them.
  public static let all: [ActProcedure] = [
    .birth, .death, .marriage, .recognition, .guardianship, .guardianshipEnd, .supervision,
    .supervisionEnd, .change, .correction, .supplement, .ethnicity,
    .judgment, .nationality, .parentageDecision, .sex, .adoption, .adoptionEnd,
    .guardianshipDecision, .missing, .capacity, .deathCancelled, .revocation,
    .foreignBirth, .foreignMarriage, .foreignDivorce, .foreignGuardianship, .foreignRecognition,
    .foreignAdoption, .foreignDeath, .foreignChange,
    .extract, .maritalStatus, .confirmation,
  ]

  /// The act of a name; nil when there is none.
  public static func find(_ name: ActName) -> ActProcedure? { all.first { $0.name == name } }
}
