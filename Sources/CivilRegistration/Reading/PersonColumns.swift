import CivilDate

/// The columns that say the same things of one person of a row.
struct PersonColumns<Column: SourceColumn> {
  var name: Column
  var sex: Column?
  var bornOn: Column
  var ethnicity: Column
  var nationality: Column
  var residenceKind: Column
  var residence: Column
  var paperKind: Column
  var paper: Column
}

extension RowReader {
  /// A person of an entry written on a day; nil when the row names nobody there.
  mutating func person(
    _ columns: PersonColumns<Column>, sex known: RecordedSex? = nil, writtenOn day: PlainDate
  ) -> RecordedPerson? {
    guard let name = name(columns.name) else { return nil }
    var sex = known
    if let column = columns.sex, text(column) != nil { sex = self.sex(column) }
    let bornOn = date(columns.bornOn, ageOn: .day(day))
    checkOrder(columns.bornOn, bornOn, writtenOn: day)
    let identity = identity(
      nil, paperKind: columns.paperKind, paper: columns.paper, sex: sex, bornOn: bornOn)
    return RecordedPerson(
      name: name, sex: sex, bornOn: bornOn, identifier: identity.identifier,
      paper: identity.paper, ethnicity: text(columns.ethnicity),
      nationality: text(columns.nationality),
      residence: residence(columns.residence, kind: columns.residenceKind))
  }
}
