import CivilRegistration

/// The columns by which a kind of file is recognised.
struct HeaderLayout: Sendable {
  let kind: SourceKind
  /// The names of the exchange format, in its order.
  let columns: [String]
  /// Without these a row says nothing.
  let required: [String]
  /// Place of each column by the letters of its name.
  let places: [String: Int]

  private init(_ kind: SourceKind, columns: [String], required: [String]) {
    self.kind = kind
    self.columns = columns
    self.required = required
    var places: [String: Int] = [:]
    for (place, name) in columns.enumerated() { places[ColumnName.letters(name)] = place }
    self.places = places
  }

  /// The place of the column that one of the readings of a header cell names.
  func places(of readings: [String]) -> [Int] {
    readings.lazy.compactMap { places[$0] }.first.map { [$0] } ?? []
  }

  /// By place: whether no other kind has a column of this name.
  var isDistinctive: [Bool] { Self.distinctive[kind] ?? [] }
  /// The columns under the names that offices give them.
  var vocabulary: HeaderVocabulary { Self.vocabularies[kind] ?? HeaderVocabulary(self) }

  /// Every kind of file that offices exchange.
  static let all: [HeaderLayout] =
    SourceKind.allCases.map { kind in
      HeaderLayout(kind, columns: kind.columns, required: required(for: kind))
    }

  private static let distinctive: [SourceKind: [Bool]] = {
    var seen: [String: Int] = [:]
    for layout in all {
      for letters in layout.places.keys { seen[letters, default: 0] += 1 }
    }
    let kinds = all.map { layout in
      (layout.kind, layout.columns.map { seen[ColumnName.letters($0)] == 1 })
    }
    return Dictionary(uniqueKeysWithValues: kinds)
  }()

  private static let vocabularies = Dictionary(
    uniqueKeysWithValues: all.map { ($0.kind, HeaderVocabulary($0)) })

  private static func required(for kind: SourceKind) -> [String] {
    switch kind {
    case .birth: ["nksHoTen", "nksNgaySinh"]
    case .death: ["nktHoTen", "nktNgayChet"]
    case .marriage: ["chongHoTen", "voHoTen"]
    case .parentage: ["cmHoTen", "ncHoTen"]
    case .maritalStatus: ["nxnHoTen"]
    case .guardianship: ["ghHoTen", "dghHoTen"]
    case .adoption: ["conNuoiHoTen", "chaNuoiHoTen", "meNuoiHoTen"]
    case .foreignDivorce: ["lhVoHoTen", "lhChongHoTen"]
    case .residents: ["hoTen", "ngaySinh"]
    case .birthNotice: ["soChungSinh", "hoTenMe", "ngayGioSinh"]
    case .deathNotice: ["hoTen", "ngayChet"]
    case .judgment: ["soBanAn", "hoTenChong", "hoTenVo"]
    case .survey: ["hoTen", "nhomYeuThe"]
    }
  }
}
