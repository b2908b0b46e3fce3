import CivilDate
import LegalRules

/// What a foreign authority registered or decided and is written into a book here.
struct ForeignRecord {
  var number: String
  var registeredOn: PartialDate
  var authority: String
  var country: String

  /// The name under which law files give the time of such notes where the act has none of its own.
  static let procedure = "foreignNote"

  /// The fields in which a form states it.
  static let fields: [FormField] = [
    FormField("soDangKyNuocNgoai", .text, .abroad, isRequired: true),
    FormField("ngayDangKyNuocNgoai", .date, .abroad, isRequired: true),
    FormField("cqNuocNgoaiDaDangKy", .text, .abroad, isRequired: true),
    FormField("qgNuocNgoaiDaDangKy", .text, .abroad, isRequired: true),
  ]

  /// Reads a form; nil when it states none, and then the work has what blocks it. Such notes came to the
  /// commune with its competence for acts with a foreign element.
  static func read(_ work: inout ActWork) -> ForeignRecord? {
    if work.trail.flag(.foreignElement, on: work.day) == false {
      work.block(
        "form.competence.foreign", "qgNuocNgoaiDaDangKy", [],
        citing: work.trail.citation(of: .foreignElement))
    }
    let registeredOn = work.date("ngayDangKyNuocNgoai")
    if let registeredOn, registeredOn.earliest > work.day {
      work.block("row.date.future", "ngayDangKyNuocNgoai", [registeredOn.slashed])
    }
    guard let registeredOn, let number = work.form["soDangKyNuocNgoai"],
      let authority = work.form["cqNuocNgoaiDaDangKy"],
      let country = work.form["qgNuocNgoaiDaDangKy"]
    else { return nil }
    return ForeignRecord(
      number: number, registeredOn: registeredOn, authority: authority, country: country)
  }

  /// Writes it into the cells of a row.
  func fill<Column: EntryColumn>(_ cells: inout EntryCells, _ columns: Column.Type) {
    cells[Column.soDangKyNuocNgoai] = number
    cells.set(registeredOn, in: Column.ngayDangKyNuocNgoai)
    cells[Column.cqNuocNgoaiDaDangKy] = authority
    cells[Column.qgNuocNgoaiDaDangKy] = country
  }

  /// What a note says of it.
  var noteValues: [String: String] {
    [
      "number": number, "date": registeredOn.slashed, "issuer": authority, "country": country,
    ]
  }
}
