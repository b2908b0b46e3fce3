import CivilRegistration
import Messages
import RegistryServices

/// Fills the part of a form that is about one person from what is on file under the person's number, so
/// that the officer types the number and compares the rest.
struct PersonFilling {
  private let procedure: ActProcedure
  private let fields: [FormField]

  init(_ procedure: ActProcedure, _ shape: FormShape) {
    self.procedure = procedure
    // What a change of an entry asks for is what shall be written, not what is known.
    fields = procedure.book == .changes ? shape.fields.filter(Self.isRequesters) : shape.fields
  }

  /// Whether a field takes the number of a person whom the form asks about.
  func takesNumber(_ field: FormField) -> Bool {
    guard let prefix = Self.prefix(of: field.name) else { return false }
    return fields.contains { $0.name == prefix + PersonCell.name.rawValue }
  }

  /// What a page fills in after a number was typed: where, what, and over what.
  func answer(_ holder: KnownHolder?, to name: String, _ messages: MessageCatalogue) -> String {
    var cells: [String] = []
    if let holder, let prefix = Self.prefix(of: name) {
      var texts = Dictionary(
        uniqueKeysWithValues: holder.cells.map { (prefix + $0.key.rawValue, $0.value) })
      if name.hasSuffix(Self.paperNumber) {
        texts["\(prefix)LoaiGiayToTuyThan"] = String(IdentityPaper.Kind.citizenCard.rawValue)
      }
      // What forms say by themselves, and a paper on file knows better.
      let defaults = FormDefaults.fields(of: procedure)
      cells = fields.compactMap { field in
        texts[field.name].flatMap { cell(field, $0, over: defaults[field.name] ?? "") }
      }
    }
    let text = JSONText.quoted(text(holder, messages))
    return "{\"fields\":[\(cells.joined(separator: ","))],\"text\":\(text)}"
  }

  private func cell(_ field: FormField, _ text: String, over standing: String) -> String? {
    if case .choice(let codes) = field.kind, !codes.contains(text) { return nil }
    return "{\"id\":\(JSONText.quoted("f-\(field.name)")),\"over\":\(JSONText.quoted(standing))"
      + ",\"value\":\(JSONText.quoted(text))}"
  }

  private func text(_ holder: KnownHolder?, _ messages: MessageCatalogue) -> String {
    guard let holder else { return messages.text("form.holder.unknown") }
    guard !holder.isContested else { return messages.text("form.holder.contested") }
    var papers: [String] = []
    for paper in holder.papers {
      let label = messages.text("sourceKind.\(paper.kind)")
      let name = paper.reference.isEmpty ? label : "\(label) \(paper.reference)"
      if !papers.contains(name) { papers.append(name) }
    }
    let found = messages.text("form.holder.found", papers.prefix(3).joined(separator: ", "))
    guard holder.isDead else { return found }
    let dead = messages.text("form.holder.dead")
    return "\(found) \(dead)"
  }

  private static let paperNumber = "SoGiayToTuyThan"

  /// How the names of a person's fields begin; nil for a field that takes no number of a person.
  private static func prefix(of name: String) -> String? {
    [paperNumber, "SoDinhDanhCaNhan", "SoDinhDanh"].first(where: name.hasSuffix).map {
      String(name.dropLast($0.count))
    }
  }

  private static func isRequesters(_ field: FormField) -> Bool { field.part == .requester }
}
