internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Tells of notices that have just come how many are registered already, look registered, or are not.
struct ArrivedNotices {
  let connection: any SQLConnection
  let lookup: RegisterLookup

  /// How likely it is, before looking, that a notice's birth or death is registered.
  private static let expected = 0.7
  private static let registered = 900
  private static let doubtful = 100

  static func lastAct(_ connection: any SQLConnection) throws -> Int {
    try connection.firstRow("SELECT coalesce(max(seq), 0) FROM act") { $0.integer(0) } ?? 0
  }

  /// Nothing for papers that are no notices, or when none of them is new.
  func remarks(_ kind: SourceKind, after act: Int) throws -> [MessageCode] {
    let entries: SourceKind
    switch kind {
    case .birthNotice: entries = .birth
    case .deathNotice: entries = .death
    default: return []
    }
    let papers = try connection.rows(
      "SELECT id FROM paper WHERE kind = \(kind.rawValue) AND seq > \(act) ORDER BY id"
    ) { $0.text(0) }
    guard !papers.isEmpty else { return [] }
    let places = LocalPlaces(try RegisterOpened.read(connection).commune)
    var (known, doubtful, unknown) = (0, 0, 0)
    for start in stride(from: 0, to: papers.count, by: 500) {
      let part = Array(papers[start..<min(start + 500, papers.count)])
      let facts = try FactLoader(connection: connection, places: places).load(only: part)
      for question in PaperQuestion.each(of: facts) {
        let best =
          try lookup.find(
            question, among: entries, expected: Self.expected, limit: 1, connection
          ).first?.alonePermille ?? 0
        if best >= Self.registered {
          known += 1
        } else if best >= Self.doubtful {
          doubtful += 1
        } else {
          unknown += 1
        }
      }
    }
    return [
      MessageCode("import.remark.notices", ["\(known)", "\(doubtful)", "\(unknown)"])
    ]
  }
}
