import Messages
import RegistryServices

/// The bench's values as its template shows them: one pair large, the others as a list.
struct MatchBench {
  let list: MatchPage
  let address: MatchAddress
  let chosenID: String?
  /// The pair that was answered a moment ago, to be taken back if need be.
  let answered: (id: String, answer: MatchAnswer?)?
  let messages: MessageCatalogue

  var fields: Fields {
    let job = address.query.job
    return [
      "heading": job.map { messages.text($0.label) } ?? "Mọi việc đối chiếu",
      "jobHref": Fields.optional(job.map { "/doi-chieu/viec/\($0.slug)" }),
      "open": VietnameseFormat.number(list.open),
      "decided": VietnameseFormat.number(list.decided),
      "all": "\(max(1, list.open + list.decided))",
      "done": "\(list.decided)",
      "isDoubtedOnly": address.query.isDoubtedOnly,
      "pair": pair,
      "queue": list.pairs.map(line),
      "hasQueue": !list.pairs.isEmpty,
      "undo": undo,
      "pager": Pager(page: list.page, pageCount: list.pageCount) { page in
        address.bench(page: page)
      }.fields,
    ]
  }

  private var shown: MatchPair? {
    if let chosenID, let chosen = list.pairs.first(where: { $0.id == chosenID }) { return chosen }
    return list.pairs.first { $0.id != answered?.id } ?? list.pairs.first
  }

  private var pair: Any {
    guard let pair = shown else { return false }
    let fields: Fields = [
      "action": "/doi-chieu/\(QueryText.escaped(pair.id))",
      "hidden": address.hidden,
      "requestKey": SecretText.random(),
      "leftTitle": Self.title(pair.left, messages),
      "rightTitle": Self.title(pair.right, messages),
      "lines": lines(pair),
      "others": others(pair),
      "hasOthers": !others(pair).isEmpty,
      "probability": Fields.optional(pair.permille.map(Self.percent)),
      "presumption": pair.isPresumedSame
        ? "Đang được tính là một cho đến khi có kết luận."
        : "Đang được tính là hai cho đến khi có kết luận.",
      "reasons": pair.reasons.map { ["text": messages.text($0), "code": $0.key] as Fields },
      "hasReasons": !pair.reasons.isEmpty,
      "doubt": doubt(pair),
    ]
    return fields
  }

  private func doubt(_ pair: MatchPair) -> Any {
    guard let doubt = pair.doubt else { return false }
    let fields: Fields = [
      "author": doubt.author, "reason": Fields.optional(doubt.reason.isEmpty ? nil : doubt.reason),
    ]
    return fields
  }

  static func title(_ side: MatchSide, _ messages: MessageCatalogue) -> String {
    side.reference.isEmpty
      ? messages.paperKind(side.kind) : "\(messages.paperKind(side.kind)) \(side.reference)"
  }

  /// Thousandths as people read them; nothing is certain.
  static func percent(_ permille: Int) -> String { "\(permille / 10),\(permille % 10) %" }

  private func lines(_ pair: MatchPair) -> [Fields] {
    let (left, right) = (pair.left, pair.right)
    let isDeath = left.kind.hasPrefix("death") && right.kind.hasPrefix("death")
    func day(_ date: (MatchSide) -> String) -> (String, String) { (date(left), date(right)) }
    let happened = day { $0.eventDate.map { VietnameseFormat.date($0) } ?? "" }
    let born = day { $0.bornOn.map { VietnameseFormat.date($0) } ?? "" }
    let registered = day { $0.registeredOn.map { VietnameseFormat.date($0) } ?? "" }
    let lines: [MatchLine] = [
      MatchLine(label: "Họ tên", left: left.name, right: right.name, fields: ["full_name"]),
      MatchLine(
        label: isDeath ? "Ngày mất" : "Ngày xảy ra", left: happened.0, right: happened.1,
        fields: isDeath ? ["dod"] : ["dob", "marriage_date"]),
      MatchLine(label: "Ngày sinh", left: born.0, right: born.1, fields: isDeath ? ["dob"] : []),
      MatchLine(
        label: "Giới tính", left: messages.sex(left.sex), right: messages.sex(right.sex),
        fields: ["sex"]),
      MatchLine(
        label: "Số định danh", left: left.identifier, right: right.identifier, fields: ["pid"]),
      MatchLine(
        label: "Mẹ", left: left.relatedName, right: right.relatedName, fields: ["mother_name"]),
      MatchLine(
        label: "Cha", left: left.fatherName, right: right.fatherName, fields: ["father_name"]),
      MatchLine(
        label: "Thôn", left: left.village, right: right.village,
        fields: ["birth_place", "residence"]),
      MatchLine(label: "Nơi báo", left: left.reportedBy, right: right.reportedBy),
      MatchLine(label: "Ngày đăng ký", left: registered.0, right: registered.1),
    ]
    return lines.compactMap { $0.fields(pair.weights, messages) }
  }

  /// Weights that belong to no line shown: of spouses, of numbers, of relatives and rivals.
  private func others(_ pair: MatchPair) -> [Fields] {
    let shown: Set<String> = [
      "full_name", "dob", "dod", "sex", "pid", "mother_name", "father_name", "birth_place",
      "residence",
    ]
    return pair.weights.filter { !shown.contains($0.field) && !$0.isSilent && $0.tenths != 0 }
      .map { weight in
        let own = weight.code == "linkage.\(weight.field)"
        let name = messages.text(own ? weight.code : "linkage.field.\(weight.field)")
        return [
          "text": own ? name : "\(name): \(messages.text(weight.code))", "weight": weight.signed,
        ]
      }
  }

  private func line(_ pair: MatchPair) -> Fields {
    [
      "href": address.bench("cap", pair.id),
      "left": pair.left.name.isEmpty ? Self.title(pair.left, messages) : pair.left.name,
      "right": pair.right.name.isEmpty ? Self.title(pair.right, messages) : pair.right.name,
      "isShown": pair.id == shown?.id,
      "probability": Fields.optional(pair.permille.map(Self.percent)),
      "isDoubted": pair.doubt != nil,
    ]
  }

  private var undo: Any {
    guard let answered else { return false }
    let fields: Fields = [
      "action": "/doi-chieu/\(QueryText.escaped(answered.id))/hoan-tac",
      "hidden": address.hidden,
      "requestKey": SecretText.random(),
      "text": answered.answer.map { "Đã ghi: \(messages.text($0.label))." } ?? "Đã ghi kết luận.",
    ]
    return fields
  }
}
