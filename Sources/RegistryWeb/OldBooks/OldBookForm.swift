import CivilRegistration
import Messages
import RegistryServices

/// A volume as it is being typed.
struct OldBookForm {
  let id: String
  private let texts: [String: String]

  /// A new volume; kind, office, year and the next number may come along from the one before.
  static func empty(_ query: QueryFields) -> OldBookForm {
    var texts: [String: String] = ["loai": "birth", "tinhTrang": "good"]
    for name in ["loai", "noi", "nam", "tuSo", "luuTai"] {
      if let text = query[name] { texts[name] = String(text.prefix(300)) }
    }
    return OldBookForm(id: "", texts: texts)
  }

  init(_ book: OldBook) {
    self.init(
      id: book.id,
      texts: [
        "loai": book.kind.rawValue, "noi": book.office, "nam": "\(book.year)",
        "quyen": book.volume, "tuSo": book.firstNumber > 0 ? "\(book.firstNumber)" : "",
        "denSo": book.lastNumber > 0 ? "\(book.lastNumber)" : "",
        "tinhTrang": book.condition.rawValue, "luuTai": book.location, "ghiChu": book.note,
      ])
  }

  init(_ form: FormBody, id: String) {
    let names = ["loai", "noi", "nam", "quyen", "tuSo", "denSo", "tinhTrang", "luuTai", "ghiChu"]
    self.init(
      id: id,
      texts: Dictionary(names.map { ($0, String(form.line($0).prefix(1_000))) }) { first, _ in first
      })
  }

  private init(id: String, texts: [String: String]) {
    self.id = id
    self.texts = texts
  }

  /// Nil when a number is none or a choice is not offered.
  var book: OldBook? {
    guard let kind = SourceKind(rawValue: text("loai")), kind.isRegister,
      let condition = OldBook.Condition(rawValue: text("tinhTrang")),
      let first = number("tuSo"), let last = number("denSo")
    else { return nil }
    return OldBook(
      id: id, kind: kind, office: text("noi"), year: Int(text("nam")) ?? 0,
      volume: text("quyen"), firstNumber: first, lastNumber: last, condition: condition,
      location: text("luuTai"), note: text("ghiChu"))
  }

  /// Where the next volume of the same shelf is typed: it begins behind this one.
  var nextVolume: String {
    let next = number("denSo").flatMap { (1..<1_000_000).contains($0) ? "\($0 + 1)" : nil }
    return Address.path(
      "/so-cu/quyen/moi",
      [
        ("loai", text("loai")), ("noi", text("noi")), ("nam", text("nam")), ("tuSo", next),
        ("luuTai", text("luuTai").isEmpty ? nil : text("luuTai")),
      ])
  }

  func fields(offices: [String], messages: MessageCatalogue) -> Fields {
    [
      "action": "/so-cu/quyen/\(id.isEmpty ? "moi" : QueryText.escaped(id))",
      "withdraw": Fields.optional(id.isEmpty ? nil : "/so-cu/quyen/\(QueryText.escaped(id))/rut"),
      "kinds": SourceKind.registers.map { kind in
        [
          "value": kind.rawValue, "label": messages.text(kind.label),
          "isChosen": kind.rawValue == text("loai"),
        ] as Fields
      },
      "conditions": OldBook.Condition.allCases.map { condition in
        [
          "value": condition.rawValue, "label": messages.text(condition.label),
          "isChosen": condition.rawValue == text("tinhTrang"),
        ] as Fields
      },
      "offices": offices.map { ["name": $0] as Fields },
      "office": text("noi"), "year": text("nam"), "volume": text("quyen"),
      "first": text("tuSo"), "last": text("denSo"), "location": text("luuTai"),
      "note": text("ghiChu"),
    ]
  }

  private func text(_ name: String) -> String { texts[name] ?? "" }

  /// 0 for an empty field, nil for what is no number.
  private func number(_ name: String) -> Int? { text(name).isEmpty ? 0 : Int(text(name)) }
}
