import CivilDate
import CivilRegistration
import Messages
import RegistryServices

/// How far a dossier has come, for whoever knows its code and digits.
struct ProgressPage {
  let progress: DossierProgress
  let today: PlainDate
  let time: ClockTime
  let office: PublicOffice
  let messages: MessageCatalogue

  var title: String { "Hồ sơ \(progress.code)" }

  var fields: Fields {
    let asked = progress.state == .waiting ? progress.stages.last { $0.kind == .papersAsked } : nil
    return CitizenFrame(current: CitizenController.lookupPath, office).fields.merging([
      "heading": title, "act": messages.text(progress.act.label), "variant": variant,
      "state": messages.text(progress.state.label),
      "stateClass": DossierRow.tone(progress.state),
      "holder": messages.text(progress.holder.label),
      "due": Fields.optional(progress.due.map(DueWords.full)),
      "dueWords": Fields.optional(progress.due.map(left)),
      "dueClass": progress.due.map { $0.isPast(on: today, at: time) ? "bad" : "calm" } ?? "calm",
      "isWaiting": progress.state == .waiting,
      "isEnded": progress.state.isEnded,
      "isReady": progress.state == .registered,
      "missing": (asked?.papers ?? []).map { ["text": $0] as Fields },
      "missingReason": Fields.optional(asked?.reason),
      "isAsked": asked != nil,
      "stages": progress.stages.map(stage),
    ])
  }

  private var variant: Any {
    let key = "procedure.\(progress.procedure)"
    return Fields.optional(messages.holds(key) ? messages.text(key) : nil)
  }

  private func left(_ due: DueMoment) -> String {
    guard let left = progress.workingDaysLeft, left > 0, due.on > today else {
      return DueWords.left(due, today, time)
    }
    return VietnameseFormat.workingDaysLeft(left)
  }

  private func stage(_ stage: DossierProgress.Stage) -> Fields {
    [
      "what": messages.text(stage.kind.label),
      "moment": VietnameseFormat.moment(stage.at),
      "place": Fields.optional(stage.place),
      "papers": stage.papers.map { ["text": $0] as Fields },
      "reason": Fields.optional(stage.reason), "article": Fields.optional(stage.article),
      "due": Fields.optional(stage.due.map(DueWords.full)),
    ]
  }
}
