import Messages

/// A paper of a dossier as law files list it: `PAPER[/PAPER…] SOURCE [CONDITION]`.
struct PaperLine {
  let text: String

  private var words: [Substring] { text.split(separator: " ") }

  /// The paper, or the papers of which one is enough.
  var papers: String { words.first.map(String.init) ?? text }

  /// How the office comes to have it: `lookedUp`, `shown`, `handedIn`.
  var source: String { words.count > 1 ? String(words[1]) : "handedIn" }

  /// When it is needed; empty for always.
  var condition: String { words.count > 2 ? String(words[2]) : "" }

  /// The names of the papers in words, "hoặc" between them.
  static func name(_ papers: String, _ messages: MessageCatalogue) -> String {
    papers.split(separator: "/").map { paper in
      let key = "dossierPaper.\(paper)"
      return messages.holds(key) ? messages.text(key) : String(paper)
    }.joined(separator: " hoặc ")
  }
}
