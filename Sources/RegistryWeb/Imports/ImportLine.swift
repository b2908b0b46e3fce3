import Messages
import RegistryServices

/// One file on its way in, as pages show it.
struct ImportLine {
  let job: ImportJob
  let messages: MessageCatalogue

  var fields: Fields {
    let isRunning = job.state == .running || job.state == .waiting
    let counts = job.counts
    let rowsAddress = Address.path("/dong-can-sua", [("tep", job.id)])
    let warnedAddress = Address.path("/dong-can-sua", [("tep", job.id), ("trangThai", "warned")])
    return [
      "href": "/nhap-du-lieu/\(QueryText.escaped(job.id))",
      "fileName": job.fileName,
      "size": Fields.optional(
        job.byteCount > 0 ? VietnameseFormat.size(bytes: job.byteCount) : nil),
      "kind": job.kind.map { messages.text($0.label) } ?? "chưa nhận ra loại",
      "state": messages.text(job.state.label),
      "stateClass": stateClass,
      "isRunning": isRunning,
      "isDone": job.state == .done,
      "permille": "\(job.progressPermille)",
      "progressText": progressText,
      "progressHref": "/nhap-du-lieu/\(QueryText.escaped(job.id))/tien-do",
      "rows": VietnameseFormat.number(counts.rows),
      "imported": VietnameseFormat.number(counts.imported),
      "warned": VietnameseFormat.number(counts.warned),
      "refused": VietnameseFormat.number(counts.refused),
      "unchanged": VietnameseFormat.number(counts.unchanged),
      "refusedHref": Fields.optional(counts.refused > 0 ? rowsAddress : nil),
      "warnedHref": Fields.optional(counts.warned > 0 ? warnedAddress : nil),
      "verdict": Fields.optional(verdict),
      "problem": Fields.optional(job.problem.map(messages.text)),
      "problemCode": job.problem?.key ?? "",
      "remarks": job.remarks.map { ["text": messages.text($0), "code": $0.key] as Fields },
      "hasRemarks": !job.remarks.isEmpty,
      "origin": job.startedBy.isEmpty ? "nhập không qua trang này" : "\(job.startedBy) gửi",
      "startedAt": VietnameseFormat.moment(job.startedAt),
      "refreshSeconds": isRunning ? "2" : false,
    ]
  }

  var progressText: String {
    switch job.state {
    case .waiting: "Đang chờ đến lượt"
    case .running:
      "Đang nhập: \(job.progressPermille / 10) %, đã xét \(VietnameseFormat.number(job.counts.rows)) dòng"
    case .done: "Đã xong"
    case .refused: "Không nhận tệp này"
    }
  }

  /// The result in one sentence.
  private var verdict: String? {
    guard job.state == .done else { return nil }
    let counts = job.counts
    if counts.rows > 0, counts.unchanged == counts.rows {
      return "Tệp này đã được nhập trước đây: không có gì thay đổi."
    }
    if counts.refused > 0 {
      return "\(VietnameseFormat.number(counts.refused)) dòng chưa nhận được, chờ sửa."
    }
    return "Mọi dòng đã được nhận."
  }

  private var stateClass: String {
    switch job.state {
    case .waiting, .running: "calm"
    case .done: job.counts.refused > 0 ? "watch" : "good"
    case .refused: "bad"
    }
  }
}
