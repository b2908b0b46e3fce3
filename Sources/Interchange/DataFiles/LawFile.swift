public import CivilDate
import Dispatch
import FoundationEssentials
public import LegalRules
import Synchronization
import Yams

/// The law files of the program (`Law/*.yaml`), read into rules; their shape is described in them.
public enum LawFile {
  /// The rules of one file. What they say is judged by ``LawBook``, not here.
  public static func rules(text: String, path: String) throws(DataFileRefusal) -> [LawRule] {
    try DataFileReader.read(text, path: path) { reader, table in
      table.list("rules", isRequired: true).compactMap { node in
        reader.table(node).flatMap { rule(reader, $0) }
      }
    }
  }

  /// The rules of every `.yaml` file in a folder, in the order of the files' names.
  public static func rules(folder: String) throws(DataFileRefusal) -> [LawRule] {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      let problem = DataFileProblem(kind: .unreadable, line: 0, text: "\(error)")
      throw DataFileRefusal(path: folder, problems: [problem])
    }
    let paths = names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    // Each command reads the whole law before it does anything: every core takes a file.
    let read = Mutex(
      [Result<[LawRule], DataFileRefusal>](repeating: .success([]), count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { place in
      let rules = Result { () throws(DataFileRefusal) in try self.rules(ofFile: paths[place]) }
      read.withLock { $0[place] = rules }
    }
    var rules: [LawRule] = []
    for file in read.withLock({ $0 }) { rules += try file.get() }
    return rules
  }

  private static func rules(ofFile path: String) throws(DataFileRefusal) -> [LawRule] {
    try rules(text: DataFileReader.text(ofFile: path), path: path)
  }

  /// The law book of a folder of law files and the holidays.
  ///
  /// Throws ``DataFileRefusal`` for files that are not of the shape, `LawBookRefusal` for rules that do
  /// not fit together.
  public static func book(folder: String, holidays: WorkingCalendar) throws -> LawBook {
    try LawBook(rules(folder: folder), holidays: holidays)
  }

  /// A law book of one file alone, for work that asks of no rule besides. A file that lacks one of the rules
  /// that every decision rests on is refused as a whole folder would be.
  public static func book(file: String, holidays: WorkingCalendar) throws -> LawBook {
    try LawBook(rules(ofFile: file), holidays: holidays)
  }

  private static func rule(_ reader: DataFileReader, _ table: DataFileReader.Table) -> LawRule? {
    let name = table.value("rule") { $0.isEmpty ? nil : RuleName(rawValue: $0) }
    let kind = table.value("kind", LawValue.Kind.init(rawValue:))
    let nodes = table.list("versions", isRequired: true)
    table.refuseOthers()
    guard let name, let kind else { return nil }
    let versions = nodes.compactMap { node in
      reader.table(node).flatMap { version(reader, $0, kind: kind) }
    }
    return LawRule(name: name, kind: kind, versions: versions)
  }

  private static func version(
    _ reader: DataFileReader, _ table: DataFileReader.Table, kind: LawValue.Kind
  ) -> LawRule.Version? {
    let from = table.value("from", day)
    let to = table.find("to").map { reader.value($0, day) }
    let status = table.value("status", RuleStatus.init(rawValue:))
    let value = table.find("value").map { node in
      kind == .list ? list(reader, node) : reader.value(node) { LawValue(kind: kind, text: $0) }
    }
    let citation = table.table("citation").flatMap { citation in
      let instrument = citation.text("instrument")
      let article = citation.text("article")
      citation.refuseOthers()
      return instrument.flatMap { instrument in
        article.map { Citation(instrument: instrument, article: $0) }
      }
    }
    table.refuseOthers()
    guard let from, let status, let citation else { return nil }
    return LawRule.Version(
      from: from, to: to ?? nil, status: status, value: value ?? nil, citation: citation)
  }

  private static func list(_ reader: DataFileReader, _ node: Node) -> LawValue? {
    guard let items = reader.items(node) else {
      reader.note(.wrongShape, node, "value")
      return nil
    }
    let texts = items.compactMap(reader.text)
    guard let value = LawValue(kind: .list, texts: texts) else {
      reader.note(.wrongValue, node, texts.joined(separator: "; "))
      return nil
    }
    return value
  }

  private static func day(_ text: String) -> PlainDate? { PlainDate(iso8601: text) }
}
