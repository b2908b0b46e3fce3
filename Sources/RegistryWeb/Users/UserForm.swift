import Messages
import RegistryServices

/// The form that adds a user, with what was typed and what is wrong with it.
struct UserForm {
  struct Problem {
    var field: String
    var text: String
  }

  var fullName = ""
  var signInName = ""
  var role: Role?
  var problems: [Problem] = []
  /// A new one-time link to show, once, and whose it is.
  var link = ""
  var linkFor = ""

  init() {}

  init(_ form: FormBody) {
    fullName = String(form.line("hoTen").prefix(100))
    signInName = form.line("tenDangNhap").lowercased()
    role = Role(rawValue: form["vaiTro"])
  }

  func missing(_ messages: MessageCatalogue) -> [Problem] {
    var problems: [Problem] = []
    if fullName.isEmpty {
      problems.append(Problem(field: "hoTen", text: messages.text("field.required", "Họ tên")))
    }
    if signInName.isEmpty {
      problems.append(
        Problem(field: "tenDangNhap", text: messages.text("field.required", "Tên đăng nhập")))
    }
    if role == nil {
      problems.append(Problem(field: "vaiTro", text: messages.text("field.required", "Vai trò")))
    }
    return problems
  }

  func fields(_ messages: MessageCatalogue) -> Fields {
    func problem(_ field: String) -> Any {
      Fields.optional(problems.first { $0.field == field }?.text)
    }
    return [
      "newName": fullName, "newSignInName": signInName,
      "roles": Role.allCases.map { role in
        [
          "value": role.rawValue, "label": messages.text(role.label), "isChosen": role == self.role,
        ] as Fields
      },
      "nameProblem": problem("hoTen"), "signInNameProblem": problem("tenDangNhap"),
      "roleProblem": problem("vaiTro"),
      "problems": problems.map { ["field": $0.field, "text": $0.text] as Fields },
      "hasProblems": !problems.isEmpty,
      "link": Fields.optional(link), "linkFor": linkFor,
    ]
  }
}
