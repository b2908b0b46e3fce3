import CivilDate
import CivilRegistration

@testable import Interchange

/// Reads the situations of a file of `Tests/Fixtures/law`. What a key means is said in its README.
enum SituationFile {
  /// The situations of a text; every slip of the pen in it is an error with its line.
  static func situations(text: String, path: String) throws -> [LegalSituation] {
    try DataFileReader.read(text, path: path) { reader, table in
      var bases: [String: [String: String]] = [:]
      for entry in table.table("bases")?.takeRest() ?? [] {
        bases[entry.key] = reader.table(entry.value).map { texts(reader, $0) } ?? [:]
      }
      return table.list("situations", isRequired: true).compactMap { node in
        reader.table(node).flatMap { situation(reader, $0, bases) }
      }
    }
  }

  private static func situation(
    _ reader: DataFileReader, _ table: DataFileReader.Table, _ bases: [String: [String: String]]
  ) -> LegalSituation? {
    let name = table.text("name")
    let act = table.value("act") { ActProcedure.find(ActName(rawValue: $0)) }
    let received = table.value("received", moment)
    let registered = table.find("registered").flatMap { reader.value($0, day) }
    let verified = table.find("verified").flatMap { reader.value($0, Bool.init) } ?? false
    let base = table.value("from") { bases[$0] }
    let changes = table.find("form").flatMap(reader.table).map { texts(reader, $0) } ?? [:]
    let signer = table.find("signer").flatMap { node in
      reader.value(node) { text in
        SignerRole(rawValue: text).map { SigningOffice.Signer(name: "Trần Văn An", role: $0) }
      }
    }
    let knowledge =
      table.find("known").flatMap(reader.table).map { SituationKnowledge.read(reader, $0) }
      ?? RegisterKnowledge()
    var expected: [(key: String, text: String)] = []
    if let expectation = table.table("expect") {
      for entry in expectation.takeRest() {
        let text =
          reader.items(entry.value).map { $0.compactMap(reader.text).joined(separator: " | ") }
          ?? reader.text(entry.value)
        expected.append((entry.key, text ?? ""))
      }
    }
    table.refuseOthers()
    guard let name, let act, let received, let base else { return nil }
    let form = ActForm(base.merging(changes) { $1 })
    return LegalSituation(
      name: name, act: act,
      moment: ActMoment(
        receivedOn: received.day, receivedAt: received.time,
        registeredOn: registered ?? received.day),
      isVerified: verified, form: form, signer: signer, knowledge: knowledge, expected: expected)
  }

  static func texts(_ reader: DataFileReader, _ table: DataFileReader.Table) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in table.takeRest() { texts[entry.key] = reader.text(entry.value) }
    return texts
  }

  static func day(_ text: String) -> PlainDate? { PlainDate(iso8601: text) }

  /// `2026-03-06 15:01`, or the day alone, which is its opening at 08:00.
  private static func moment(_ text: String) -> (day: PlainDate, time: ClockTime)? {
    let parts = text.split(separator: " ")
    guard let day = parts.first.flatMap({ PlainDate(iso8601: $0) }),
      let time = ClockTime(parts.count > 1 ? String(parts[1]) : "08:00")
    else { return nil }
    return (day, time)
  }
}
