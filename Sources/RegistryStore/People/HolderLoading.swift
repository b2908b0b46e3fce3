internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Gathers what the papers on file say of the holder of an identity number.
struct HolderLoading {
  let connection: any SQLConnection

  /// A mention with the place of its paper in the ledger.
  fileprivate struct Found {
    var mention: MentionRow
    var sequence: Int
    var rowNumber: Int
  }

  /// The holder, and how their first paper names them in the register; nil when no paper has the number.
  func holder(of number: PersonalIdentifier) throws -> (KnownHolder, PersonReference)? {
    let found = try connection.rows(
      """
      SELECT \(MentionRow.columns), paper.seq, paper.row_number
      FROM person_mention JOIN paper ON paper.id = person_mention.paper_id
      WHERE \(MentionRow.has(identifier: number.text)) AND paper.is_current = 1
      ORDER BY paper.issued_on DESC, paper.id LIMIT 20
      """
    ) { Found(mention: MentionRow($0), sequence: $0.integer(10), rowNumber: $0.integer(11)) }
    // A person's own birth entry says best who they are, the list of residents where they live; of the
    // others the latest.
    let ordered = (0...2).flatMap { rank in found.filter { $0.rank == rank } }
    guard let first = ordered.first else { return nil }
    var holder = KnownHolder(
      cells: [:],
      papers: ordered.map {
        KnownHolder.Paper(kind: $0.mention.kind, reference: $0.mention.paperReference)
      },
      isContested: Set(ordered.map(\.mention.searchKey)).count > 1,
      isDead: ordered.contains {
        $0.mention.kind == SourceKind.death.rawValue
          && $0.mention.reference.role == PersonMention.Role.deceased.rawValue
      })
    guard !holder.isContested else { return (holder, first.mention.reference) }
    for each in ordered where holder.cells.count < PersonCell.allCases.count {
      holder.cells.merge(try cells(of: each)) { known, _ in known }
    }
    return (holder, first.mention.reference)
  }

  private func cells(of found: Found) throws -> [PersonCell: String] {
    let mention = found.mention
    var cells: [PersonCell: String] = [.name: mention.name]
    cells[.bornOn] = mention.birthOn?.slashed
    cells[.sex] = mention.sexCode
    if mention.kind == SourceKind.residents.rawValue {
      if let village = try writtenCells(of: found)[ResidentColumn.thonToDanPho.name] {
        let commune = try RegisterOpened.read(connection).commune
        cells[.residence] = "\(village), \(commune.placeInText)"
      }
    } else if let prefix = Self.prefixes["\(mention.kind) \(mention.reference.role)"] {
      let written = try writtenCells(of: found)
      for cell in [PersonCell.ethnicity, .nationality, .residenceKind, .residence] {
        cells[cell] = written[prefix + cell.rawValue]
      }
    }
    return cells.filter { !$0.value.isEmpty }
  }

  private func writtenCells(of found: Found) throws -> [String: String] {
    let cells = try PaperContent(connection: connection).cells(
      ofPaper: found.mention.reference.paperID, sequence: found.sequence,
      rowNumber: found.rowNumber)
    return Dictionary(cells.map { ($0.column, $0.text) }) { first, _ in first }
  }

  /// How the columns about a person begin, by kind of paper and part in it.
  private static let prefixes = [
    "birth child": "nks", "birth mother": "me", "birth father": "cha",
    "marriage husband": "chong", "marriage wife": "vo", "death deceased": "nkt",
  ]
}

extension HolderLoading.Found {
  /// Which of several papers is read first.
  fileprivate var rank: Int {
    switch SourceKind(rawValue: mention.kind) {
    case .birth where mention.reference.role == PersonMention.Role.child.rawValue: 0
    case .residents: 1
    default: 2
    }
  }
}
