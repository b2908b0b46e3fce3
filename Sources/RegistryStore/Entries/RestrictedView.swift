internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// What a role may see of what the register keeps from most eyes: the one place where adoptions are left out
/// of dossiers, papers, entries, books, cases and people.
struct RestrictedView {
  let role: Role
  let connection: any SQLConnection

  init(_ account: Account, _ connection: any SQLConnection) {
    role = account.role
    self.connection = connection
  }

  /// Narrows dossiers to those of acts that the role sees.
  var dossiers: SQLQuery {
    let hidden = ActProcedure.all.map(\.name).filter { !role.sees($0) }.map(\.rawValue)
    // `IN` of an empty list matches nothing, and so does its contrary.
    return hidden.isEmpty ? "1 = 1" : "NOT (act IN \(anyOf: hidden))"
  }

  /// The papers given out that tell what their entry said before its last restricted note: the parents by
  /// blood, or those of an adoption that has ended.
  func hiddenPapers() throws -> Set<String> {
    guard !role.readsAdoptions else { return [] }
    let entries = try restrictedEntries()
    guard !entries.isEmpty else { return [] }
    let papers = try connection.rows(
      "SELECT id, entry_id, seq FROM given_paper WHERE entry_id IN \(anyOf: entries.keys.sorted())"
    ) { (id: $0.text(0), entry: $0.text(1), sequence: $0.integer(2)) }
    return Set(papers.filter { $0.sequence < entries[$0.entry] ?? 0 }.map(\.id))
  }

  /// Whether a note that the role may see stands on an entry.
  func isAmended(_ entryID: String) throws -> Bool {
    guard try PresentContent(connection).isAmended(entryID) else { return false }
    guard !role.readsAdoptions else { return true }
    return try OfficeTrail(connection).amendments(of: entryID).contains { !$0.isRestricted }
  }

  /// The entry as the role may see it; nil where for the role there is no such entry.
  func open(_ view: EntryView) throws -> EntryView? {
    guard role.sees(view.register.book) else { return nil }
    guard !role.readsAdoptions else { return view }
    let hidden = try hiddenPapers()
    var open = view.open
    open.papers.removeAll { hidden.contains($0.id) }
    // What was noted or given out before may name those whom the entry names no longer.
    if let last = try restrictedEntries(view.id)[view.id], let first = view.steps.first {
      open.steps.removeAll { $0.sequence < last && $0.sequence != first.sequence }
    }
    return open
  }

  /// The case without what other papers than its entry say, where that is restricted.
  func open(_ cases: [NamedCase]) throws -> [NamedCase] {
    guard !role.readsAdoptions else { return cases }
    let entries = try restrictedEntries()
    guard !entries.isEmpty else { return cases }
    return cases.map { item in
      guard item.mentions.contains(where: { entries[$0.paperID] != nil }) else { return item }
      var item = item
      item.mentions.removeAll { entries[$0.paperID] == nil }
      // Where the entry names no mother, this would be the one of the notice.
      item.relatedName = ""
      return item
    }
  }

  /// The papers of an event that may be shown beside one of them: a notice of birth names the mother by blood.
  func open(_ papers: [String], beside paper: String) throws -> [String] {
    guard !role.readsAdoptions, !papers.isEmpty else { return papers }
    let entries = try restrictedEntries()
    return (papers + [paper]).contains { entries[$0] != nil } ? [] : papers
  }

  /// The papers of a person, as the role may see them together: lists and notices name the parents by blood, the
  /// entry those of the adoption, and beside each other they would tell of it. The page shows what it was opened
  /// from.
  func open(_ mentions: [MentionRow], from start: MentionRow) throws -> [MentionRow] {
    guard !role.readsAdoptions else { return mentions }
    let entries = try restrictedEntries()
    func isAdopted(_ mention: MentionRow) -> Bool {
      mention.reference.role == "child" && entries[mention.reference.paperID] != nil
    }
    guard !entries.isEmpty, mentions.contains(where: isAdopted) else { return mentions }
    let wanted = isAdopted(start)
    let naming: Set<String> = ["child", "resident", "surveyed", "recognised"]
    return mentions.filter { mention in
      !naming.contains(mention.reference.role) || isAdopted(mention) == wanted
    }
  }

  private func restrictedEntries(_ entryID: String? = nil) throws -> [String: Int] {
    try OfficeTrail(connection).restrictedEntries(entryID)
  }
}
