internal import CivilDate
internal import CivilRegistration
internal import RecordLinkage
public import RegistryServices
internal import SQLToolkit

/// The villages that the commune's lists of residents name.
public struct StoredVillages: VillageDesk {
  private let ledger: CommuneLedger
  private let now: Now
  /// Reading them takes longer than an officer types a letter, and registrations do not change them.
  private let shelf = RegisterShelf<[VillagePlace]>(changedBy: [.fileReceived, .rowSupplemented])

  public init(ledger: CommuneLedger, now: Now) {
    self.ledger = ledger
    self.now = now
  }

  public func villages() async throws -> [VillagePlace] {
    let today = now.today
    return try await ledger.read { connection in
      try shelf.value(asOf: today, connection) { try Self.villages(connection) }
    }
  }

  private static func villages(_ connection: any SQLConnection) throws -> [VillagePlace] {
    let commune = try RegisterOpened.read(connection).commune
    let named = try connection.rows(
      """
      SELECT person_mention.village, COUNT(*), MIN(paper.id)
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE paper.kind = \(SourceKind.residents.rawValue) AND paper.is_current = 1
        AND person_mention.village <> ''
      GROUP BY person_mention.village
      """
    ) { (name: $0.text(0), residents: $0.integer(1), paperID: $0.text(2)) }
    var best: [String: (residents: Int, paperID: String)] = [:]
    for spelling in named {
      guard let key = Village(cell: spelling.name)?.key else { continue }
      if let known = best[key], known.residents >= spelling.residents { continue }
      best[key] = (spelling.residents, spelling.paperID)
    }
    // Mentions keep the name alone; the list itself says whether it is a thôn or a tổ dân phố.
    let ordered = try best.values.compactMap { try written(in: $0.paperID, connection) }
      .sorted { VietnameseText.sortKey($0) < VietnameseText.sortKey($1) }
    return ordered.map {
      VillagePlace(name: $0, fullName: "\($0), \(commune.placeInText)", communeCode: commune.code)
    }
  }

  private static func written(
    in paperID: String, _ connection: any SQLConnection
  ) throws -> String? {
    let place = try connection.firstRow(
      "SELECT seq, row_number FROM paper WHERE id = \(paperID)"
    ) { ($0.integer(0), $0.integer(1)) }
    guard let place else { return nil }
    let cells = try PaperContent(connection: connection).cells(
      ofPaper: paperID, sequence: place.0, rowNumber: place.1)
    return cells.first { $0.column == ResidentColumn.thonToDanPho.name }?.text
  }
}
