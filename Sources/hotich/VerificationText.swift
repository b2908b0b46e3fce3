internal import RegistryStore

/// What a verification found, in words and for programs.
enum VerificationText {
  static func success(_ report: RegisterVerification.Report, json: Bool) -> String {
    let older = report.derivedOtherwise
    guard !json else {
      let names = older.map { "\"\($0)\"" }.joined(separator: ", ")
      let more = older.isEmpty ? "" : #", "derivedOtherwise": [\#(names)]"#
      return #"{"ok": true, "acts": \#(report.acts), "anchor": "\#(report.anchor.line)"\#(more)}"#
    }
    guard older.isEmpty else {
      return """
        Sổ nguyên vẹn: \(report.acts) việc, chuỗi băm liền. Bản HoTich cũ hơn đã suy ra các bảng của sổ này; \
        khác với bản này ở: \(older.joined(separator: ", ")). Khi mở, mọi bảng được suy lại từ sổ gốc.
        \(report.anchor.line)
        """
    }
    return """
      Sổ nguyên vẹn: \(report.acts) việc, chuỗi băm liền, mọi dòng suy ra khớp.
      \(report.anchor.line)
      """
  }

  static func failure(_ problem: VerificationProblem, json: Bool) -> String {
    let (code, place, words) = describe(problem)
    guard !json else {
      return #"{"ok": false, "code": "\#(code)", "place": "\#(place)"}"#
    }
    return """
      Sổ KHÔNG khớp: \(words) [\(code)]
      → Đừng ghi thêm. Giữ nguyên tệp, chép sang nơi khác, rồi khôi phục từ bản sao lưu gần nhất.
      """
  }

  /// A folder that could not even be opened, in a list of several.
  static func unreadable(_ error: any Error, json: Bool) -> String {
    let words = "\(error)"
    return json
      ? #"{"ok": false, "code": "unreadable", "place": "\#(oneLine(words).jsonSafe)"}"# : words
  }

  /// For a list: one answer, one line.
  static func oneLine(_ answer: String) -> String {
    answer.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func describe(
    _ problem: VerificationProblem
  ) -> (code: String, place: String, words: String) {
    switch problem {
    case .schema(let detail): ("schema", detail.jsonSafe, "lược đồ đã bị thay đổi (\(detail)).")
    case .damaged(let detail): ("damaged", detail.jsonSafe, "tệp bị hỏng (\(detail)).")
    case .missingAct(let place): ("missingAct", "\(place)", "thiếu việc số \(place).")
    case .brokenChain(let place):
      ("brokenChain", "\(place)", "việc số \(place) không nối với việc đứng trước.")
    case .changedBody(let place):
      ("changedBody", "\(place)", "nội dung việc số \(place) không phải nội dung đã ghi.")
    case .timeRunsBack(let place):
      ("timeRunsBack", "\(place)", "việc số \(place) đề ngày trước việc đứng trước.")
    case .changedRows(let place):
      ("changedRows", "\(place)", "các dòng giữ kèm việc số \(place) đã bị thay đổi.")
    case .projection(let table, let key):
      ("projection", "\(table) \(key)".jsonSafe, "bảng \(table), dòng \(key) khác với sổ gốc.")
    case .unreadable(let place):
      ("unreadable", "\(place)", "việc số \(place) không đọc được.")
    case .anchor(let place):
      ("anchor", "\(place)", "sổ không khớp mốc đã lưu ở việc số \(place).")
    }
  }
}

extension String {
  /// Without what would end or escape a JSON string, or may not stand in one: a damaged file brings
  /// anything.
  fileprivate var jsonSafe: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isUnsafe = scalar == "\"" || scalar == "\\" || scalar.properties.isWhitespace
          return isUnsafe || scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
        }))
  }
}
