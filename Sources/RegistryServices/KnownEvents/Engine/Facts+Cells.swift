extension BirthEntryFact {
  var cells: [String] {
    EngineCells.birth(
      spelt, name: name, mother: motherName, father: fatherName, sex: sex, born: bornOn,
      registered: registeredOn, village: village,
      identifier: identifier.isIdentityNumber ? identifier : "",
      motherIdentifier: motherIdentifier.isIdentityNumber ? motherIdentifier : "")
  }
}

extension BirthNoticeFact {
  var cells: [String] {
    EngineCells.birth(
      spelt, name: name, mother: motherName, father: fatherName, sex: sex, born: bornOn,
      village: village,
      motherIdentifier: motherIdentifier.isIdentityNumber ? motherIdentifier : "")
  }
}

extension ResidentFact {
  var cells: [String] {
    EngineCells.birth(
      spelt, name: name, mother: motherName, father: fatherName, sex: sex, born: bornOn,
      village: village, identifier: identifier.isIdentityNumber ? identifier : "")
  }
}

extension SurveyFact {
  var cells: [String] {
    EngineCells.birth(
      spelt, name: name, mother: motherName, father: "", sex: sex, born: bornOn,
      village: village, identifier: identifier.isIdentityNumber ? identifier : "")
  }
}

extension DeathEntryFact {
  func cells(paper: Int32) -> [String] {
    EngineCells.death(
      spelt, name: name, sex: sex, born: bornOn, died: diedOn, registered: registeredOn,
      village: village, identifier: identifier.isIdentityNumber ? identifier : "", paper: paper)
  }
}

extension DeathNoticeFact {
  func cells(paper: Int32) -> [String] {
    EngineCells.death(
      spelt, name: name, sex: sex, born: bornOn, died: diedOn, village: village,
      identifier: identifier.isIdentityNumber ? identifier : "", paper: paper)
  }
}

extension JudgmentFact {
  var cells: [String] {
    EngineCells.couple(husband: husband, wife: wife, married: marriedOn)
  }
}

extension MarriageFact {
  var cells: [String] {
    EngineCells.couple(husband: husband, wife: wife, married: registeredOn)
  }
}
