import CivilDate
import LegalRules
public import RegistryServices

/// The file of the forms of administrative documents (`Layouts/Administrative/forms.yaml`); its shape is
/// described in it.
public enum AdministrativeFormFile {
  /// The forms in the order of their days.
  public static func forms(path: String) throws(DataFileRefusal) -> [AdministrativeForm] {
    try forms(text: DataFileReader.text(ofFile: path), path: path)
  }

  /// The forms of a text.
  public static func forms(
    text: String, path: String
  ) throws(DataFileRefusal) -> [AdministrativeForm] {
    try DataFileReader.read(text, path: path) { reader, table in
      table.list("forms", isRequired: true).compactMap { node in
        reader.table(node).flatMap { form(reader, $0) }
      }.sorted { $0.from < $1.from }
    }
  }

  private static func form(
    _ reader: DataFileReader, _ table: DataFileReader.Table
  ) -> AdministrativeForm? {
    let from = table.value("from") { PlainDate(iso8601: $0) }
    let to = table.find("to").flatMap { reader.value($0) { PlainDate(iso8601: $0) } }
    let leading = table.value("leading", positive)
    let citation = table.table("citation").flatMap { citation in
      let instrument = citation.text("instrument")
      let article = citation.text("article")
      citation.refuseOthers()
      return instrument.flatMap { instrument in
        article.map { Citation(instrument: instrument, article: $0) }
      }
    }
    var measures: [AdministrativeForm.Measure: Double] = [:]
    if let page = table.table("page") {
      for measure in AdministrativeForm.Measure.allCases {
        measures[measure] = page.value(measure.rawValue, positive)
      }
      page.refuseOthers()
    }
    var sizes: [AdministrativeForm.Part: Double] = [:]
    if let given = table.table("sizes") {
      for part in AdministrativeForm.Part.allCases {
        sizes[part] = given.value(part.rawValue, positive)
      }
      given.refuseOthers()
    }
    table.refuseOthers()
    guard let from, let citation, let leading else { return nil }
    return AdministrativeForm(
      from: from, to: to, citation: citation, leading: leading, measures: measures, sizes: sizes)
  }

  private static func positive(_ text: String) -> Double? {
    Double(text).flatMap { (0.1...100).contains($0) ? $0 : nil }
  }
}
