import CivilDate

extension RowReader {
  /// The number of a person that a cell holds, checked against what else the row says of the person.
  ///
  /// Twelve digits are the personal identification number, nine the old identity card. Ten or eleven are a
  /// number whose zeros a spreadsheet has swallowed; they are restored when the result fits the year of
  /// birth and the sex.
  mutating func identity(
    _ column: Column, sex: RecordedSex?, bornOn: PartialDate?, paperKind: IdentityPaper.Kind? = nil
  ) -> Identity {
    guard let text = text(column) else { return Identity() }
    let digits = PersonalIdentifier.digits(of: text)
    switch digits.utf8.count {
    case 12:
      guard let identifier = PersonalIdentifier(digits) else { break }
      check(identifier, column, sex: sex, bornOn: bornOn)
      return Identity(identifier: identifier)
    case 9 where paperKind == nil || paperKind == .oldCard || paperKind == .citizenCard:
      return Identity(paper: IdentityPaper(kind: .oldCard, number: digits))
    case 10, 11:
      let padded = String(repeating: "0", count: 12 - digits.utf8.count) + digits
      guard let identifier = PersonalIdentifier(padded), let sex, let bornOn,
        identifier.contradictions(sex: sex, birthYear: bornOn.year).isEmpty
      else { break }
      warn(.identifierZeros, column, [text, padded])
      return Identity(identifier: identifier)
    default:
      break
    }
    if let paperKind, !paperKind.isNumberOfDigits {
      return Identity(paper: IdentityPaper(kind: paperKind, number: text))
    }
    warn(.identifierLength, column, [text])
    return Identity(paper: IdentityPaper(kind: paperKind ?? .other, number: text))
  }

  /// What a number and a paper beside it say together: the number, wherever it stands.
  mutating func identity(
    _ column: Column?, paperKind kindColumn: Column, paper numberColumn: Column,
    sex: RecordedSex?, bornOn: PartialDate?
  ) -> Identity {
    var found = column.map { identity($0, sex: sex, bornOn: bornOn) } ?? Identity()
    guard text(numberColumn) != nil else { return found }
    let kind: IdentityPaper.Kind? = code(kindColumn)
    let paper = identity(numberColumn, sex: sex, bornOn: bornOn, paperKind: kind)
    found.identifier = found.identifier ?? paper.identifier
    found.paper = paper.paper ?? found.paper
    return found
  }

  private mutating func check(
    _ identifier: PersonalIdentifier, _ column: Column, sex: RecordedSex?, bornOn: PartialDate?
  ) {
    for contradiction in identifier.contradictions(sex: sex, birthYear: bornOn?.year) {
      switch contradiction {
      case .province: warn(.identifierProvince, column, [identifier.text])
      case .birthYear:
        warn(.identifierYear, column, [identifier.text, bornOn.map { String($0.year) } ?? ""])
      case .sex: warn(.identifierSex, column, [identifier.text])
      }
    }
  }
}
