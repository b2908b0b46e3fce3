import ActionProgramme
import CivilDate
import Messages
import RegistryServices

/// What a line asks for: a certificate that ends, a post that lacks something, a reply that is due.
struct RecordRemark {
  let text: String?
  let className: String

  init(line: RecordLine, today: PlainDate, messages: MessageCatalogue) {
    var text: String?
    var className = "calm"
    switch line.kind {
    case .credential:
      switch Credential(line.values).warning(on: today) {
      case .within(let days):
        text = messages.text("recordRemark.endsWithin", "\(days)")
        className = days <= 7 ? "bad" : "watch"
      case .expired:
        text = messages.text("recordRemark.ended")
        className = "bad"
      case nil: break
      }
    case .staffPost:
      let gaps = StaffPost(line.values).gaps
      if !gaps.isEmpty {
        text = gaps.map { messages.text("staffGap.\($0.rawValue)") }.joined(separator: ", ")
        className = "watch"
      }
    case .equipment:
      if let age = Equipment(line.values).age(on: today) {
        text = messages.text("recordRemark.age", "\(age)")
      }
    case .draftComment:
      let draft = DraftComment(line.values)
      if !draft.isAnswered, let due = draft.replyDue {
        text = VietnameseFormat.daysLeft(due - today)
        className = due < today ? "bad" : "watch"
      }
    case .legalDocument:
      switch LegalDocument(line.values).isInForce(on: today) {
      case true?: (text, className) = (messages.text("recordRemark.inForce"), "good")
      case false?: (text, className) = (messages.text("recordRemark.notInForce"), "watch")
      case nil: (text, className) = (messages.text("recordRemark.forceUnknown"), "watch")
      }
    case .difficulty, .equipmentStandard, .training, .campaign, .product, .event, .material: break
    }
    self.text = text
    self.className = className
  }
}
