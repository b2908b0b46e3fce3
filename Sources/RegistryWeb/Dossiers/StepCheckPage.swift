import CivilRegistration
import Messages
import RegistryServices

/// What ends a dossier, looked at once more before it is done: it cannot be taken back.
struct StepCheckPage {
  let line: DossierLine
  let step: DossierStepped
  /// What the law files know of the article of a refusal.
  let cited: CitedLaw?
  let form: FormBody
  let messages: MessageCatalogue

  var title: String {
    switch step.step {
    case .refused: "Kiểm tra trước khi từ chối"
    case .forwarded: "Kiểm tra trước khi chuyển hồ sơ"
    default: "Kiểm tra trước khi ghi nhận rút hồ sơ"
    }
  }

  private var verb: String {
    switch step.step {
    case .refused: "Từ chối hồ sơ này"
    case .forwarded: "Chuyển hồ sơ này đi"
    default: "Ghi nhận người nộp rút hồ sơ"
    }
  }

  /// An article that is no law that day does not stop a refusal; who signs it is told.
  private var warning: String? {
    switch cited {
    case .notInForce(let instrument): messages.text("dossierCheck.notInForce", instrument)
    case .unknown: messages.text("dossierCheck.unknownLaw")
    case .inForce, nil: nil
    }
  }

  var fields: Fields {
    [
      "heading": title, "verb": verb, "code": line.code, "applicant": line.applicant,
      "act": messages.text(line.act.label), "subject": Fields.optional(line.subject),
      "reason": Fields.optional(step.reason), "article": Fields.optional(step.article),
      "destination": Fields.optional(step.step == .forwarded ? step.receiver : ""),
      "signer": Fields.optional(step.signer.name), "warning": Fields.optional(warning),
      "action": "/ho-so/\(QueryText.escaped(line.id))/buoc",
      "kept": form.all.filter { $0.name != "formToken" && $0.name != "xacNhan" }.map {
        ["name": $0.name, "value": $0.value] as Fields
      },
    ]
  }
}
