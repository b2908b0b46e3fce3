public import CivilRegistration

/// A kind's columns prepared for writing acts: names, their order by bytes, and the way back.
struct ColumnLayout: Sendable {
  let names: [String]
  /// The names as keys of canonical text.
  let quotedNames: [[UInt8]]
  /// Column numbers in the order of their names.
  let byName: [Int]
  let column: [String: Int]
  /// The column that only numbers the file's rows (`STT`); it is no part of an entry.
  let runningNumber: Int?

  private init(_ kind: SourceKind) {
    let names = kind.columns
    self.names = names
    quotedNames = names.map { name in
      var quoted: [UInt8] = []
      CanonicalObject.quote(name, into: &quoted)
      return quoted
    }
    byName = names.indices.sorted { CanonicalObject.precedes(names[$0], names[$1]) }
    column = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    runningNumber = kind == .birth ? BirthColumn.stt.rawValue : nil
  }

  static func of(_ kind: SourceKind) -> ColumnLayout {
    switch kind {
    case .birth: birth
    case .death: death
    case .marriage: marriage
    case .parentage: parentage
    case .maritalStatus: maritalStatus
    case .guardianship: guardianship
    case .adoption: adoption
    case .foreignDivorce: foreignDivorce
    case .residents: residents
    case .birthNotice: birthNotice
    case .deathNotice: deathNotice
    case .judgment: judgment
    case .survey: survey
    }
  }

  private static let birth = ColumnLayout(.birth)
  private static let death = ColumnLayout(.death)
  private static let marriage = ColumnLayout(.marriage)
  private static let parentage = ColumnLayout(.parentage)
  private static let maritalStatus = ColumnLayout(.maritalStatus)
  private static let guardianship = ColumnLayout(.guardianship)
  private static let adoption = ColumnLayout(.adoption)
  private static let foreignDivorce = ColumnLayout(.foreignDivorce)
  private static let residents = ColumnLayout(.residents)
  private static let birthNotice = ColumnLayout(.birthNotice)
  private static let deathNotice = ColumnLayout(.deathNotice)
  private static let judgment = ColumnLayout(.judgment)
  private static let survey = ColumnLayout(.survey)
}

extension SourceKind {
  /// Whether entries of this kind have a column of the name.
  public func hasColumn(_ name: String) -> Bool { ColumnLayout.of(self).column[name] != nil }
}
