public import CivilDate

/// What holds of a person now besides the civil status: a guardian, a declaration, another nationality.
public struct PersonStanding: Hashable, Sendable {
  /// What holds; the raw value ends the key of its message.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Somebody is the person's guardian.
    case underGuardianship
    /// The person is somebody's guardian.
    case guardianOf
    case missing
    /// A court found something of the person's capacity.
    case capacity
    /// Another nationality than ours.
    case nationality
    /// A declaration of death was cancelled.
    case returned
    /// Recognised as somebody's child.
    case recognised
  }

  public var kind: Kind
  /// Whom or what it is about besides the person: the guardian, the nationality; empty for none.
  public var detail: String
  public var since: PartialDate?
  /// The entry that says so.
  public var reference: String

  /// What an entry, with everything noted on it, says of one of its persons.
  public static func standings(
    of row: SourceRow, kind: SourceKind, as role: String
  ) -> [PersonStanding] {
    guard let facts = SourceFacts.read(row, of: kind).facts else { return [] }
    switch (facts, role) {
    case (.birth(let entry), "child"):
      return standings(of: row, entry.header)
    case (.guardianship(let entry), "ward") where !entry.isEnded:
      return [standing(.underGuardianship, entry.guardian?.name, entry.header)]
    case (.guardianship(let entry), "guardian") where !entry.isEnded:
      return [standing(.guardianOf, entry.ward?.name, entry.header)]
    case (.parentage(let entry), "recognised"):
      return [standing(.recognised, entry.parent?.name, entry.header)]
    case (.death(let entry), "declaredDead"):
      return [standing(.returned, nil, entry.header)]
    default: return []
    }
  }

  private static func standings(of row: SourceRow, _ header: EntryHeader) -> [PersonStanding] {
    var found: [PersonStanding] = []
    let declared = DeclarationTurn.declared.code
    if row[BirthColumn.nksMatTich] == declared {
      var one = standing(.missing, nil, header)
      one.since = CellDate(row[BirthColumn.nksMatTichNgayGhiChuTuyenBo]).date
      found.append(one)
    }
    if row[BirthColumn.nksHanCheNangLucHanhVi] == declared {
      var one = standing(.capacity, nil, header)
      one.since = CellDate(row[BirthColumn.nksHanCheNangLucHanhViNgayGhiChuTuyenBo]).date
      found.append(one)
    }
    let nationality = row[BirthColumn.nksQuocTich]
    if !EmptyMarker.matches(nationality), !Nationality.isVietnamese(nationality) {
      found.append(standing(.nationality, nationality, header))
    }
    return found
  }

  private static func standing(
    _ kind: Kind, _ detail: String?, _ header: EntryHeader
  ) -> PersonStanding {
    PersonStanding(
      kind: kind, detail: detail ?? "", since: .day(header.registeredOn),
      reference: header.reference?.text ?? "")
  }
}
