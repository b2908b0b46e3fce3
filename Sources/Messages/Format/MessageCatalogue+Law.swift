internal import CivilDate
public import LegalRules
public import RegistryServices

extension MessageCatalogue {
  /// What a rule of the law says, as people say it: `5 ngày làm việc`, `không`, `8.000 đồng`.
  public func text(_ value: LawValue, of rule: RuleName) -> String {
    switch value {
    case .days(let days): text("law.unit.days", VietnameseFormat.number(days))
    case .flag(let flag): text(flag ? "law.value.yes" : "law.value.no")
    case .money(let sum): text("law.unit.money", VietnameseFormat.number(sum))
    case .count(let count): counted(count, rule)
    case .date(let day): VietnameseFormat.date(day)
    case .time(let time): time.text
    case .term(let term):
      text("law.unit.\(term.unit.rawValue)", VietnameseFormat.number(term.amount))
    case .text(let words): words
    case .choice(let word): self.word(word, rule)
    case .list(let words):
      words.map { word in rule.room == "papers" ? paper(word) : self.word(word, rule) }
        .joined(separator: "; ")
    }
  }

  /// What the law said on the day of an act, as it was kept with it, in the same words.
  public func text(_ decision: KeptDecision) -> String {
    let rule = RuleName(rawValue: decision.rule)
    let value = decision.value
    if value == "unknown" { return text("ruleStatus.unknown") }
    if let flag = Bool(value) { return text(flag ? "law.value.yes" : "law.value.no") }
    if let number = Int(value) {
      switch rule.room {
      case "deadline", "grace", "posting": return text(.days(number), of: rule)
      case "fee": return text(.money(number), of: rule)
      default: return text(.count(number), of: rule)
      }
    }
    if let day = PlainDate(iso8601: value) { return VietnameseFormat.date(day) }
    if let term = LegalTerm(value) { return text(.term(term), of: rule) }
    return text(.list(value.split(separator: ";").map { Self.trimmed($0) }), of: rule)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " })
  }

  /// A count says of what: the unit belongs to the rule, or to all rules of its beginning.
  private func counted(_ count: Int, _ rule: RuleName) -> String {
    let number = VietnameseFormat.number(count)
    var parts = rule.rawValue.split(separator: ".")
    while !parts.isEmpty {
      let key = "law.unit.\(parts.joined(separator: "."))"
      if holds(key) { return text(key, number) }
      parts.removeLast()
    }
    return number
  }

  /// A word that law files write for something that people call otherwise; words of people stay.
  private func word(_ word: String, _ rule: RuleName) -> String {
    let key =
      switch rule.room {
      case "signer": "signerRole.\(word)"
      case "applicant": "applicant.\(word)"
      case "proof": "deathProof.\(word)"
      case "written": "book.\(word)"
      case "change": "column.\(word)"
      case "guardianship": "choice.quanHeGiamHo.\(word)"
      default: "law.word.\(word)"
      }
    return holds(key) ? text(key) : word
  }

  /// `birthNotice/witnessStatement lookedUp whenMinor`: one of these papers, from where, and when.
  private func paper(_ line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return line }
    let papers = words[0].split(separator: "/").map { text("dossierPaper.\($0)") }
    let conditions = words.dropFirst(2).map { text("paperCondition.\($0)") }
    let either = papers.dropFirst().reduce(papers[0]) { text("law.either", $0, $1) }
    return ([either, "(\(text("paperSource.\(words[1])").lowercased()))"] + conditions).joined(
      separator: " ")
  }
}

extension RuleName {
  /// What the name begins with.
  fileprivate var room: Substring { rawValue.prefix { $0 != "." } }
}
