import CivilDate
import CivilRegistration
import LegalRules
import Messages
import RegistryServices

/// What the law makes of a form, in sentences with their articles.
struct LawLines {
  let decision: RegistrationDecision
  let messages: MessageCatalogue

  var fields: [Fields] {
    var lines: [Fields] = []
    if let finding = decision.timeliness { lines.append(timeliness(finding)) }
    for paper in decision.papers {
      guard let title = paper.title else { continue }
      let copies = paper.copies > 1 ? ", \(paper.copies) bản" : ""
      lines.append(line("Giấy cấp: \(title)\(copies)", "", "calm"))
    }
    for gap in decision.unknown {
      lines.append(line(messages.text(gap), "", "watch"))
    }
    for followUp in decision.followUps {
      lines.append(line(messages.text(followUp.message), "", "calm"))
    }
    return lines
  }

  /// "Đúng hạn — hạn cuối 04/05/2026 (60/2014/QH13, Điều 15 khoản 1; 02/05 là thứ Bảy)".
  private func timeliness(_ finding: TimelinessFinding) -> Fields {
    let last = finding.deadlines.legal.latest
    let plain = finding.deadlines.plain.latest
    var grounds = [finding.deadlines.citation.words]
    if plain != last {
      let day = String(plain.slashed.prefix(5))
      grounds.append("\(day) là \(plain.weekday.name.beginningSmall) hoặc ngày nghỉ")
    }
    let word = messages.text("timeliness.\(finding.timeliness.rawValue)")
    return line(
      "\(word) — hạn cuối \(VietnameseFormat.date(last))", grounds.joined(separator: "; "),
      finding.timeliness == .timely ? "good" : "watch")
  }

  private func line(_ text: String, _ ground: String, _ tone: String) -> Fields {
    ["text": text, "ground": Fields.optional(ground), "tone": tone]
  }
}

extension Citation {
  /// `60/2014/QH13, Điều 15 khoản 1`.
  var words: String { article.isEmpty ? instrument : "\(instrument), \(article)" }
}
