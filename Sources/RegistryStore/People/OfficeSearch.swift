internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// The part of the quick search that looks for dossiers and papers of the office.
struct OfficeSearch {
  let connection: any SQLConnection
  let shelf: OfficeShelf
  let account: Account

  /// The latest so many; more is a matter for the queues.
  static let mostHits = 10

  func run(_ text: String) throws -> FoundInOffice {
    FoundInOffice(dossiers: try dossiers(text), papers: try papers(text))
  }

  private func dossiers(_ text: String) throws -> [DossierLine] {
    let ids: Set<String>
    if let key = Self.keys([text]).first {
      ids = try shelf.dossiers(under: key, connection)
    } else if text.contains(where: \.isNumber) {
      let code = text.split(whereSeparator: \.isWhitespace).joined().uppercased()
      ids = try shelf.dossiers(under: code, connection)
    } else {
      let words = Self.words([text])
      ids = words.isEmpty ? [] : try shelf.dossiers(named: words, connection)
    }
    guard !ids.isEmpty else { return [] }
    // Ids come in the order of time.
    let latest = Array(ids.sorted(by: >).prefix(200))
    return try DossierTable(connection: connection, seenBy: account).find(
      "id IN \(anyOf: latest) ORDER BY last_seq DESC LIMIT \(Self.mostHits)")
  }

  private func papers(_ text: String) throws -> [GivenPaperLine] {
    guard text.contains("/"), text.contains(where: \.isNumber) else { return [] }
    let number = text.split(whereSeparator: \.isWhitespace).joined()
    let ids = try shelf.papers(numbered: PeopleSearch.spellings(of: number), connection)
    guard !ids.isEmpty else { return [] }
    let hidden = try RestrictedView(account, connection).hiddenPapers()
    let seen = ids.subtracting(hidden).sorted()
    guard !seen.isEmpty else { return [] }
    return try EntryAssembly(connection: connection).papers(
      "id IN \(anyOf: seen) ORDER BY seq DESC LIMIT \(Self.mostHits)")
  }

  /// Texts that are nothing but a telephone or an identity number, as digits: `+84 912 345 678` is
  /// `0912345678`.
  static func keys(_ texts: [String]) -> [String] {
    texts.compactMap { text in
      let spacing: Set<Character> = [" ", ".", "-", "(", ")", "\u{A0}"]
      var digits = text.filter { !spacing.contains($0) }
      if digits.hasPrefix("+84") { digits = "0" + digits.dropFirst(3) }
      guard digits.utf8.count >= 8,
        digits.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
      else { return nil }
      return digits
    }
  }

  /// The folded words of names.
  static func words(_ names: [String]) -> [String] {
    names.flatMap { VietnameseText.folded($0).split(separator: " ").map(String.init) }
  }
}
