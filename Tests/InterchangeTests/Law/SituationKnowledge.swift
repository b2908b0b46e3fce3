import CivilDate
import CivilRegistration

@testable import Interchange

/// Reads what the register knows in a situation.
enum SituationKnowledge {
  static func read(
    _ reader: DataFileReader, _ table: DataFileReader.Table
  ) -> RegisterKnowledge {
    var known = RegisterKnowledge()
    known.openMarriages = tables(reader, table, "openMarriages") { one in
      KnownMarriage(
        role: role(one), certainty: certainty(one), spouseName: one.text("spouse") ?? "",
        registeredOn: one.value("on", day) ?? .firstDay(ofYear: 0),
        reference: one.text("paper") ?? "",
        isOfBoth: one.find("ofBoth").flatMap { reader.value($0, Bool.init) } ?? false,
        perhapsEndedBy: one.find("perhapsEndedBy").flatMap(reader.text))
    }
    known.capacities = tables(reader, table, "capacities") { one in
      KnownCapacity(
        role: role(one), since: one.value("on", date), reference: one.text("paper") ?? "")
    }
    known.holders = tables(reader, table, "holders") { one in
      one.value("number") { PersonalIdentifier($0) }.map { number in
        NumberHolder(
          role: role(one), number: number, name: one.text("name") ?? "",
          isAlive: one.value("alive", Bool.init) ?? true, reference: one.text("paper") ?? "",
          agreement: one.find("agreement").flatMap {
            reader.value($0, NumberHolder.Agreement.init(rawValue:))
          } ?? .another)
      }
    }
    known.births = tables(reader, table, "births") { one in
      one.value("on", date).map {
        KnownBirth(
          certainty: certainty(one), childName: one.text("child") ?? "", bornOn: $0,
          reference: one.text("paper") ?? "")
      }
    }
    known.records = tables(reader, table, "records") { one in
      KnownRecord(
        role: role(one), certainty: certainty(one),
        person: RecordedPerson(
          name: one.text("name"),
          sex: one.find("sex").flatMap { reader.value($0) { RecordedSex(cell: $0) } },
          bornOn: one.value("born", date)),
        reference: one.text("paper") ?? "")
    }
    known.deaths = tables(reader, table, "deaths") { one in
      KnownDeath(
        role: role(one), certainty: certainty(one), diedOn: one.value("on", date),
        reference: one.text("paper") ?? "")
    }
    known.notedDivorces = tables(reader, table, "notedDivorces") { one in
      KnownForeignDivorce(
        role: role(one), decidedOn: one.value("on", date), country: one.text("country") ?? "",
        reference: one.text("paper") ?? "")
    }
    known.guardianships = tables(reader, table, "guardianships") { one in
      KnownGuardianship(
        certainty: certainty(one), guardianName: one.text("guardian") ?? "",
        reference: one.text("paper") ?? "")
    }
    known.likelyDoubles = tables(reader, table, "doubles") { one in
      LikelyDouble(
        entryID: one.text("id") ?? "", reference: one.text("paper") ?? "",
        name: one.text("name") ?? "", agrees: one.texts("agrees"), differs: one.texts("differs"))
    }
    known.usedNotices = tables(reader, table, "usedNotices") { one in
      UsedNotice(reference: one.text("paper") ?? "", name: one.text("name") ?? "")
    }
    known.closedBooks = tables(reader, table, "closedBooks") { one in
      one.value("book", BookKind.init(rawValue:)).map {
        ClosedBook(
          book: $0, year: one.value("year", Int.init) ?? 0,
          closedOn: one.value("on", day) ?? .firstDay(ofYear: 0))
      }
    }
    known.affinities = tables(reader, table, "affinities") { one in
      one.value("tie", { KnownAffinity.Kind(rawValue: "form.marriage.\($0)") }).map {
        KnownAffinity(
          kind: $0, through: one.text("through") ?? "", reference: one.text("paper") ?? "")
      }
    }
    known.adoptions = tables(reader, table, "adoptions") { one in
      KnownAdoption(
        certainty: certainty(one), adopter: role(one), reference: one.text("paper") ?? "")
    }
    for entry in table.find("kin").flatMap(reader.table)?.takeRest() ?? [] {
      if let role = FormRole(rawValue: entry.key) {
        known.kinshipKeys[role] = reader.text(entry.value)
      }
    }
    // `child: [parent, parent]`
    for entry in table.find("parents").flatMap(reader.table)?.takeRest() ?? [] {
      for parent in reader.items(entry.value)?.compactMap(reader.text) ?? [] {
        known.kinship.add(parent: parent, of: entry.key)
      }
    }
    known.entry = table.find("entry").flatMap(reader.table).flatMap { entry(reader, $0) }
    known.related = table.find("related").flatMap(reader.table).flatMap { entry(reader, $0) }
    known.life = table.find("life").flatMap { node in
      reader.items(node).map { facts in
        LifeLine(facts.compactMap { reader.table($0).flatMap { fact(reader, $0) } })
      }
    }
    table.refuseOthers()
    return known
  }

  private static func tables<Value>(
    _ reader: DataFileReader, _ table: DataFileReader.Table, _ key: String,
    _ read: (DataFileReader.Table) -> Value?
  ) -> [Value] {
    table.list(key).compactMap { node in
      reader.table(node).flatMap { one in
        let value = read(one)
        one.refuseOthers()
        return value
      }
    }
  }

  private static func entry(_ reader: DataFileReader, _ table: DataFileReader.Table) -> KnownEntry?
  {
    let register = table.value("register", RegisterKind.init(rawValue:))
    let registered = table.value("on", day)
    let reference = table.text("number")
    let office = table.find("office").flatMap(reader.text) ?? "UBND Xã Hưng Đạo"
    let isKept = table.find("kept").flatMap { reader.value($0, Bool.init) } ?? true
    let isRevoked = table.find("revoked").flatMap { reader.value($0, Bool.init) } ?? false
    let notes = table.texts("notes")
    let restricted = table.texts("restricted")
    let changed = table.texts("restrictedChanges").compactMap(change)
    let texts = table.table("row").map { SituationFile.texts(reader, $0) } ?? [:]
    table.refuseOthers()
    guard let register, let registered, let reference else { return nil }
    let cells = register.source.columns.map { column in
      switch column {
      case "so": reference
      case "ngayDangKy": registered.slashed
      case "noiDangKy": office
      default: texts[column] ?? ""
      }
    }
    var history = EntryHistory(
      kind: register.source, original: SourceRow(rowNumber: 0, cells: cells))
    if isRevoked {
      history.amendments.append(
        EntryAmendment(entryID: "e1", register: register, kind: .revocation, on: registered))
    }
    history.amendments += notes.map {
      EntryAmendment(entryID: "e1", register: register, kind: .note, on: registered, note: $0)
    }
    history.amendments += restricted.map {
      EntryAmendment(
        entryID: "e1", register: register, kind: .note, on: registered, changes: changed, note: $0,
        isRestricted: true)
    }
    return KnownEntry(
      entryID: "e1", register: register, reference: reference, registeredOn: registered,
      office: Office(office), isKeptHere: isKept, history: history)
  }

  /// `chaHoTen: Lê Viết Hùng → Phùng Văn Tâm`.
  private static func change(_ text: String) -> EntryAmendment.CellChange? {
    guard let colon = text.firstRange(of: ": "), let arrow = text.firstRange(of: " → ") else {
      return nil
    }
    return EntryAmendment.CellChange(
      column: String(text[..<colon.lowerBound]),
      from: String(text[colon.upperBound..<arrow.lowerBound]), to: String(text[arrow.upperBound...])
    )
  }

  private static func fact(_ reader: DataFileReader, _ table: DataFileReader.Table) -> LifeFact? {
    let marriage = table.find("marriage").flatMap(reader.text) ?? ""
    let name = table.find("name").flatMap(reader.text) ?? ""
    let event = table.value("event") { text -> LifeFact.Event? in
      switch text {
      case "born": .born
      case "parentOf": .parentOf(name: name)
      case "married": .married(marriage: marriage, spouse: name)
      case "divorced": .divorced(marriage: marriage)
      case "annulled": .annulled(marriage: marriage)
      case "spouseDied": .spouseDied(marriage: marriage)
      case "died": .died
      default: nil
      }
    }
    let on = table.value("on", date)
    let written = table.find("written").flatMap { reader.value($0, day) }
    let paper = table.text("paper")
    let kind = table.find("kind").flatMap(reader.text) ?? ""
    let issuer = table.find("issuer").flatMap(reader.text) ?? ""
    let isLikely = table.find("certainty").flatMap(reader.text) == Certainty.likely.rawValue
    table.refuseOthers()
    guard let event, let on, let paper else { return nil }
    return LifeFact(
      event: event, on: on, writtenOn: written,
      paper: PaperReference(id: paper, kind: kind, text: paper, issuer: issuer),
      certainty: isLikely ? .likely : .certain)
  }

  private static func role(_ table: DataFileReader.Table) -> FormRole {
    table.value("who", FormRole.init(rawValue:)) ?? .subject
  }

  private static func certainty(_ table: DataFileReader.Table) -> Certainty {
    table.value("certainty", Certainty.init(rawValue:)) ?? .certain
  }

  private static func day(_ text: String) -> PlainDate? { PlainDate(iso8601: text) }
  private static func date(_ text: String) -> PartialDate? { PartialDate(iso8601: text) }
}
