import RegistryServices

/// What was written down when a dossier was taken in, to be put right.
struct DossierCorrectionForm {
  let view: DossierView

  var fields: Fields {
    [
      "action": "/ho-so/\(QueryText.escaped(view.line.id))/sua",
      "requestKey": SecretText.random(), "version": "\(view.line.version)",
      "parts": DossierRestatement.Part.allCases.map { part in
        [
          "id": "sua-\(Self.name(of: part))", "name": Self.name(of: part),
          "label": Self.label(of: part), "value": view.received[part],
          "isNumeric": part == .applicantIdentifier || part == .applicantPhone,
        ] as Fields
      },
    ]
  }

  /// What is said otherwise than before.
  static func restatement(_ form: FormBody, of received: DossierReceived) -> DossierRestatement {
    var texts: [DossierRestatement.Part: String] = [:]
    for part in DossierRestatement.Part.allCases {
      texts[part] = String(form.line(name(of: part)).prefix(200))
    }
    return DossierRestatement(of: received, saying: texts)
  }

  /// "Người nộp: Lê Viết Hùng · Điện thoại: 0912345678".
  static func words(_ restatement: DossierRestatement) -> String {
    DossierRestatement.Part.allCases.compactMap { part in
      restatement.texts[part.rawValue].map { text in
        "\(label(of: part)): \(text.isEmpty ? "(để trống)" : text)"
      }
    }.joined(separator: " · ")
  }

  private static func name(of part: DossierRestatement.Part) -> String {
    switch part {
    case .applicant: "nguoiNop"
    case .applicantIdentifier: "soDinhDanh"
    case .applicantPhone: "dienThoai"
    case .relation: "quanHe"
    case .subject: "veAi"
    }
  }

  private static func label(of part: DossierRestatement.Part) -> String {
    switch part {
    case .applicant: "Họ tên người nộp"
    case .applicantIdentifier: "Số định danh"
    case .applicantPhone: "Điện thoại"
    case .relation: "Quan hệ"
    case .subject: "Việc về ai"
    }
  }
}
