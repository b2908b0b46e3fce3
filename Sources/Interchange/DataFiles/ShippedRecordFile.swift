public import ActionProgramme
public import RegistryServices
import Yams

/// Lines of a book that come with the program (`Programme/legal-documents.yaml` and its like): each is
/// checked as if somebody had typed it.
public enum ShippedRecordFile {
  /// The lines of several files, by their books.
  public static func records(paths: [String]) throws(DataFileRefusal) -> ShippedRecords {
    var books: [RecordKind: [RecordValues]] = [:]
    for path in paths {
      let (kind, lines) = try lines(text: DataFileReader.text(ofFile: path), path: path)
      books[kind, default: []] += lines
    }
    return ShippedRecords(books)
  }

  /// The lines of a text; `path` names it in problems.
  public static func lines(
    text: String, path: String
  ) throws(DataFileRefusal) -> (kind: RecordKind, lines: [RecordValues]) {
    try DataFileReader.read(text, path: path) { reader, table in
      let kind = table.value("kind") { RecordKind(rawValue: $0) }
      let nodes = table.list("records", isRequired: true)
      guard let kind else { return nil }
      return (kind, nodes.compactMap { node in line(node, kind.form, reader) })
    }
  }

  private static func line<Record: PlanRecord>(
    _ node: Node, _ form: Record.Type, _ reader: DataFileReader
  ) -> RecordValues? {
    guard let table = reader.table(node) else { return nil }
    var typed: [String: String] = [:]
    for field in form.fields {
      if let value = table.find(field.name), let text = reader.text(value) {
        typed[field.name] = text
      }
    }
    table.refuseOthers()
    let (record, problems) = form.read(typed)
    for problem in problems {
      if problem.kind == .missing {
        reader.note(.missingKey, node, problem.field)
      } else {
        reader.note(.wrongValue, node, problem.field)
      }
    }
    return problems.isEmpty ? record.values : nil
  }
}
