/// Personal data stays out of logs.
enum PrivacyRules {
  private static let personal: [String] = [
    "name", "fullName", "hoTen", "person", "people", "child", "mother", "father", "spouse", "birth",
    "birthDate", "death", "identity", "identifier", "personalIdentifier", "address", "residence",
    "phone", "password", "payload", "declaration", "record", "row", "cells", "subject", "body",
    "query", "token", "cookie",
  ]
  private static let levels: [String] = [
    "trace", "debug", "info", "notice", "warning", "error", "critical",
  ]

  static let logs = Rule(
    "a log line carries no personal data",
    because: "logs are copied, mailed and kept by people who may not open the register"
  ) { file in
    guard let swift = file.swift, file.path.hasPrefix("Sources/") else { return [] }
    return swift.code.enumerated().compactMap { line, code in
      guard
        let call = levels.lazy.map({ ".\($0)(" }).first(where: { level in
          code.contains(level) && (code.contains("logger\(level)") || code.contains("log\(level)"))
        })
      else { return nil }
      // The call may run over the lines that follow: to its closing parenthesis, five at most.
      let text = swift.code[line...].prefix(5).joined(separator: " ")
      guard let start = text.firstRange(of: call) else { return nil }
      let arguments = balanced(text[start.upperBound...])
      let told = words(in: arguments).first { personal.contains($0) }
      guard let told else { return nil }
      return Finding(path: file.path, line: line + 1, what: "a log call names '\(told)'")
    }
  }

  private static func balanced(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  /// Identifiers after the last dot: of `case.person.name`, `name`.
  private static func words(in code: Substring) -> [String] {
    code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
  }
}
