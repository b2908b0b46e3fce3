import Messages
import RegistryServices

/// The pages about jobs of reconciliation: all of them, one, its decisions, its patterns.
struct MatchJobPages {
  let messages: MessageCatalogue

  func overview(_ progress: [MatchProgress]) -> Fields {
    let open = progress.reduce(0) { $0 + $1.open }
    return [
      "open": VietnameseFormat.number(open),
      "decided": VietnameseFormat.number(progress.reduce(0) { $0 + $1.decided }),
      "hasOpen": open > 0,
      "benchHref": "/doi-chieu/ban",
      "jobs": progress.map(line),
    ]
  }

  private func line(_ progress: MatchProgress) -> Fields {
    let address = MatchAddress(MatchQuery(job: progress.job))
    return [
      "name": messages.text(progress.job.label),
      "href": "/doi-chieu/viec/\(progress.job.slug)",
      "benchHref": address.bench(),
      "open": VietnameseFormat.number(progress.open),
      "hasOpen": progress.open > 0,
      "doubted": VietnameseFormat.number(progress.doubted),
      "decided": VietnameseFormat.number(progress.decided),
      "all": "\(max(1, progress.open + progress.decided))",
      "done": "\(progress.decided)",
      "hasAny": progress.open + progress.decided > 0,
      "barID": "tien-do-\(progress.job.slug)",
    ]
  }

  func job(
    _ progress: MatchProgress, _ pairs: [MatchPair], _ patterns: [MatchPattern],
    hasSpreadsheet: Bool
  ) -> Fields {
    let job = progress.job
    var doubted = MatchQuery(job: job)
    doubted.isDoubtedOnly = true
    let path = "/doi-chieu/viec/\(job.slug)"
    return line(progress).merging([
      "heading": messages.text(job.label),
      "doubtedHref": MatchAddress(doubted).bench(),
      "hasDoubted": progress.doubted > 0,
      "decidedHref": "\(path)/da-ket-luan",
      "missingHref": job.missingHref,
      "csvHref": "\(path)/tai-ve/csv",
      "xlsxHref": Fields.optional(hasSpreadsheet ? "\(path)/tai-ve/xlsx" : nil),
      "rows": pairs.map { row($0, address: MatchAddress(MatchQuery(job: job))) },
      "hasRows": !pairs.isEmpty,
      "patterns": patterns.filter { $0.pairs > 1 }.map { pattern in
        [
          "text": text(pattern.reasons), "pairs": VietnameseFormat.number(pattern.pairs),
          "least": Fields.optional(pattern.leastPermille.map(MatchBench.percent)),
          "href": Address.path("\(path)/cung-kieu", [("kieu", pattern.key)]),
        ] as Fields
      },
      "hasPatterns": patterns.contains { $0.pairs > 1 },
      "effectHref": "\(path)/anh-huong",
    ])
  }

  func effects(_ job: MatchJob, _ effects: [MatchEffect]) -> Fields {
    [
      "heading": "Ảnh hưởng đến chỉ tiêu",
      "jobName": messages.text(job.label),
      "jobHref": "/doi-chieu/viec/\(job.slug)",
      "effects": effects.map(effect),
      "hasEffects": !effects.isEmpty,
    ]
  }

  private func effect(_ effect: MatchEffect) -> Fields {
    [
      "target": effect.target, "year": Fields.optional(effect.year.map { "\($0)" }),
      "now": Self.share(effect.now), "ifSame": Self.share(effect.ifSame),
      "ifDifferent": Self.share(effect.ifDifferent),
    ]
  }

  private static func share(_ share: MatchEffect.Share) -> String {
    let cases =
      "\(VietnameseFormat.number(share.numerator))/\(VietnameseFormat.number(share.denominator))"
    guard let hundredths = share.hundredths else { return cases }
    let cents = hundredths % 100
    return "\(hundredths / 100),\(cents < 10 ? "0" : "")\(cents) % (\(cases))"
  }

  func pattern(_ key: String, _ job: MatchJob, _ pairs: [MatchPair]) -> Fields {
    let reasons = pairs.first?.reasons ?? []
    return [
      "heading": "Các cặp cùng kiểu: \(text(reasons))",
      "jobName": messages.text(job.label),
      "jobHref": "/doi-chieu/viec/\(job.slug)",
      "action": "/doi-chieu/viec/\(job.slug)/cung-kieu",
      "requestKey": SecretText.random(),
      "reason": "Cùng kiểu: \(text(reasons))",
      "count": VietnameseFormat.number(pairs.count),
      "rows": pairs.map { row($0, address: MatchAddress(MatchQuery(job: job))) },
      "hasRows": !pairs.isEmpty,
    ]
  }

  private func row(_ pair: MatchPair, address: MatchAddress) -> Fields {
    [
      "id": pair.id,
      "href": address.bench("cap", pair.id),
      "left": name(pair.left), "right": name(pair.right),
      "leftPaper": MatchBench.title(pair.left, messages),
      "rightPaper": MatchBench.title(pair.right, messages),
      "leftDay": pair.left.eventDate.map { VietnameseFormat.date($0) } ?? "",
      "rightDay": pair.right.eventDate.map { VietnameseFormat.date($0) } ?? "",
      "village": pair.left.village.isEmpty ? pair.right.village : pair.left.village,
      "probability": pair.permille.map(MatchBench.percent) ?? "–",
      "reasons": text(pair.reasons),
      "isDoubted": pair.doubt != nil,
    ]
  }

  private func name(_ side: MatchSide) -> String {
    side.name.isEmpty ? MatchBench.title(side, messages) : side.name
  }

  private func text(_ reasons: [MessageCode]) -> String {
    reasons.isEmpty
      ? "khớp, chưa đủ chắc" : reasons.map { messages.text($0) }.joined(separator: "; ")
  }

  func decided(_ job: MatchJob, _ pairs: [DecidedPair], page: Int, pageCount: Int) -> Fields {
    let path = "/doi-chieu/viec/\(job.slug)"
    return [
      "heading": "Đã kết luận: \(messages.text(job.label))",
      "jobHref": path,
      "rows": pairs.map { pair in
        [
          "left": name(pair.left), "right": name(pair.right),
          "leftPaper": MatchBench.title(pair.left, messages),
          "rightPaper": MatchBench.title(pair.right, messages),
          "verdict": messages.text(pair.verdict.label), "reason": pair.reason,
          "moment": VietnameseFormat.moment(pair.recordedAt),
          "action": "/doi-chieu/\(QueryText.escaped(pair.id))/hoan-tac",
          "job": job.slug, "requestKey": SecretText.random(),
        ] as Fields
      },
      "hasRows": !pairs.isEmpty,
      "pager": Pager(page: page, pageCount: pageCount) { page in
        Address.path("\(path)/da-ket-luan", [("trang", page > 1 ? "\(page)" : nil)])
      }.fields,
    ]
  }

  /// The remaining list of a job as a table to keep.
  func table(_ job: MatchJob, _ pairs: [MatchPair]) -> ReaderTable {
    ReaderTable(
      name: "doi-chieu-\(job.slug)",
      columns: [
        "Giấy tờ 1", "Họ tên 1", "Ngày 1", "Thôn 1", "Giấy tờ 2", "Họ tên 2", "Ngày 2", "Thôn 2",
        "Xác suất", "Điểm chưa khớp", "Chờ ý kiến thứ hai",
      ],
      rows: pairs.map { pair in
        [pair.left, pair.right].flatMap { side in
          [
            MatchBench.title(side, messages), side.name,
            side.eventDate.map { VietnameseFormat.date($0) } ?? "", side.village,
          ]
        } + [
          pair.permille.map(MatchBench.percent) ?? "", text(pair.reasons),
          pair.doubt.map(\.author) ?? "",
        ]
      })
  }
}
