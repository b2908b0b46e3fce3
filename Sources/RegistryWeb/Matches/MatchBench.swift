import Messages
import RegistryServices

/// The bench's values as its template shows them: one pair large, the others as a list.
struct MatchBench {
  let list: MatchPage
  let chosenID: String?
  /// The pair that was decided a moment ago, to be taken back if need be.
  let decidedID: String?
  let messages: MessageCatalogue

  var fields: Fields {
    [
      "open": VietnameseFormat.number(list.open),
      "decided": VietnameseFormat.number(list.decided),
      "all": "\(list.open + list.decided)",
      "done": "\(list.decided)",
      "page": "\(list.page)",
      "pair": pair,
      "queue": list.pairs.map(line),
      "hasQueue": !list.pairs.isEmpty,
      "undo": undo,
      "pager": Pager(page: list.page, pageCount: list.pageCount) { page in
        Address.path("/doi-chieu", [("trang", page > 1 ? "\(page)" : nil)])
      }.fields,
    ]
  }

  private var shown: MatchPair? {
    if let chosenID, let chosen = list.pairs.first(where: { $0.id == chosenID }) { return chosen }
    return list.pairs.first { $0.verdict == nil && $0.id != decidedID }
  }

  private var pair: Any {
    guard let pair = shown else { return false }
    let fields: Fields = [
      "action": "/doi-chieu/\(QueryText.escaped(pair.id))",
      "undoAction": "/doi-chieu/\(QueryText.escaped(pair.id))/hoan-tac",
      "requestKey": SecretText.random(),
      "leftTitle": title(pair.left),
      "rightTitle": title(pair.right),
      "lines": lines(pair),
      "reasons": pair.reasons.map { ["text": messages.text($0), "code": $0.key] as Fields },
      "hasReasons": !pair.reasons.isEmpty,
      "verdict": Fields.optional(pair.verdict.map { messages.text($0.label) }),
    ]
    return fields
  }

  private func title(_ side: MatchSide) -> String {
    side.reference.isEmpty
      ? messages.paperKind(side.kind) : "\(messages.paperKind(side.kind)) \(side.reference)"
  }

  private func lines(_ pair: MatchPair) -> [Fields] {
    let (left, right) = (pair.left, pair.right)
    let rows: [(String, String, String)] = [
      ("Họ tên", left.name, right.name),
      (
        "Ngày xảy ra", left.eventDate.map { VietnameseFormat.date($0) } ?? "",
        right.eventDate.map { VietnameseFormat.date($0) } ?? ""
      ),
      ("Giới tính", messages.sex(left.sex), messages.sex(right.sex)),
      ("Mẹ / vợ, chồng", left.relatedName, right.relatedName),
      ("Thôn", left.village, right.village),
      ("Nơi báo", left.reportedBy, right.reportedBy),
      (
        "Ngày đăng ký", left.registeredOn.map { VietnameseFormat.date($0) } ?? "",
        right.registeredOn.map { VietnameseFormat.date($0) } ?? ""
      ),
    ]
    return rows.compactMap { label, left, right in
      guard !left.isEmpty || !right.isEmpty else { return nil }
      return line(label, left, right)
    }
  }

  private func line(_ label: String, _ left: String, _ right: String) -> Fields {
    // Where one paper is silent nothing differs: it simply does not say.
    let isSilent = left.isEmpty || right.isEmpty
    let runs = isSilent ? nil : LetterDifference.runs(left, right)
    let relation = isSilent ? "một bên không ghi" : left == right ? "giống" : "khác"
    return [
      "label": label,
      "left": runs.map { $0.left.map(Self.run) } ?? [Self.plain(left)],
      "right": runs.map { $0.right.map(Self.run) } ?? [Self.plain(right)],
      "relation": relation,
      "relationClass": isSilent ? "calm" : left == right ? "same" : "differs",
    ]
  }

  private static func run(_ run: LetterDifference.Run) -> Fields {
    ["text": run.text, "differs": run.differs]
  }

  private static func plain(_ text: String) -> Fields {
    ["text": text.isEmpty ? "–" : text, "differs": false]
  }

  private func line(_ pair: MatchPair) -> Fields {
    [
      "href": Address.path(
        "/doi-chieu", [("trang", list.page > 1 ? "\(list.page)" : nil), ("cap", pair.id)]),
      "left": pair.left.name.isEmpty ? title(pair.left) : pair.left.name,
      "right": pair.right.name.isEmpty ? title(pair.right) : pair.right.name,
      "isShown": pair.id == shown?.id,
      "verdict": Fields.optional(pair.verdict.map { messages.text($0.label) }),
    ]
  }

  private var undo: Any {
    guard let decidedID else { return false }
    let pair = list.pairs.first { $0.id == decidedID }
    let fields: Fields = [
      "action": "/doi-chieu/\(QueryText.escaped(decidedID))/hoan-tac",
      "requestKey": SecretText.random(),
      "text": pair?.verdict.map { "Đã ghi: \(messages.text($0.label))." } ?? "Đã ghi kết luận.",
    ]
    return fields
  }
}
