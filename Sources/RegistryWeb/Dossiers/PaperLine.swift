import Messages

/// The papers of a checklist in words.
enum PaperLine {
  /// The names of papers of which one is enough, "hoặc" between them.
  static func name(_ papers: String, _ messages: MessageCatalogue) -> String {
    papers.split(separator: "/").map { paper in
      let key = "dossierPaper.\(paper)"
      return messages.holds(key) ? messages.text(key) : String(paper)
    }.joined(separator: " hoặc ")
  }
}
