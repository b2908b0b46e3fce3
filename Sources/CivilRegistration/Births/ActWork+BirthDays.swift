import CivilDate

extension ActWork {
  /// The days that a declaration of birth tells of, beside the birth itself.
  mutating func checkDays(of declaration: BirthDeclaration) {
    guard let bornOn = declaration.entry.bornOn else { return }
    let proof = BirthCircumstance.giayChungSinhNgay.rawValue
    // Whatever the paper is, it says that a child was born or found.
    if let issuedOn = day(proof), issuedOn < bornOn.earliest {
      block("form.birth.proofBeforeBirth", proof, [issuedOn.slashed, bornOn.slashed])
    }
  }

  /// Parents who were certainly no parents yet block; a father of an age that hardly any has is asked about,
  /// as a mother is where the row is read.
  mutating func checkAges(of declaration: BirthDeclaration) {
    guard let bornOn = declaration.entry.bornOn else { return }
    let parents = [
      (declaration.entry.mother, BirthColumn.meNgaySinh),
      (declaration.entry.father, BirthColumn.chaNgaySinh),
    ]
    for (parent, column) in parents {
      guard let parentBornOn = parent?.bornOn else { continue }
      if parentBornOn.earliest >= bornOn.latest {
        block(
          "form.birth.parentBornAfter", column.name, [parentBornOn.slashed, bornOn.slashed])
        continue
      }
      let ages = parentBornOn.possibleYears(to: bornOn)
      if parent?.sex == .male,
        ages.upperBound < Self.youngestFather || ages.lowerBound > Self.oldestFather
      {
        warn("form.birth.fatherAge", column.name, [String(ages.upperBound)])
      }
    }
  }

  /// When a parent was born is asked of everybody; of the parents of somebody long grown up nobody may know it
  /// any more, and then it is left blank.
  mutating func requireBirth(_ column: BirthColumn, _ way: BirthWay) {
    switch way {
    case .first, .abandoned: require(column.name)
    case .again, .holder:
      if form[column] == nil { warn("form.birth.parentBirthUnknown", column.name) }
    }
  }

  /// Nature, not law.
  private static var youngestFather: Int { 14 }
  private static var oldestFather: Int { 80 }
}
