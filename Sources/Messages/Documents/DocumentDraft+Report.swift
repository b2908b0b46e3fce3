internal import ActionProgramme
internal import CivilDate
internal import RegistryServices

extension DocumentDraft {
  /// The report on the programme: I leadership, II results with the table of targets, III
  /// difficulties, IV tasks ahead, V proposals.
  var report: [ProgrammeDocument.Block] {
    var blocks: [ProgrammeDocument.Block] = [
      .paragraph(
        "Thực hiện \(basis), \(officeName) báo cáo kết quả thực hiện Chương trình năm \(year) như sau:"
      ),
      .heading("I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN"),
    ]
    blocks += leadership
    blocks.append(.heading("II. KẾT QUẢ THỰC HIỆN"))
    for section in programme.sections {
      blocks.append(.heading("\(section.id). \(section.title)"))
      blocks += section.items.filter { !$0.isHeading }.map { .paragraph(sentence($0)) }
      blocks += results(ofSection: section.id)
    }
    blocks.append(.table(targetTable))
    blocks.append(.heading("III. KHÓ KHĂN, VƯỚNG MẮC"))
    blocks += openDifficulties
    blocks.append(.heading("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ"))
    blocks += tasksAhead
    blocks.append(.heading("V. KIẾN NGHỊ, ĐỀ XUẤT"))
    blocks += proposals
    return blocks
  }

  var officeName: String { facts.commune.unitName }

  private var leadership: [ProgrammeDocument.Block] {
    let works = facts.changes.count { $0.what == .recorded }
    let proofs = facts.changes.count { $0.what == .evidenceAdded }
    let issued = facts.changes.filter { $0.what == .documentIssued }
    var blocks: [ProgrammeDocument.Block] = [
      .paragraph(
        "Trong năm \(year), việc thực hiện Kế hoạch được theo dõi theo từng mục: \(VietnameseFormat.number(works)) lần cập nhật, \(VietnameseFormat.number(proofs)) minh chứng được lưu (số liệu đến \(VietnameseFormat.date(asOf)))."
      )
    ]
    if !issued.isEmpty {
      let names = issued.map(\.text).joined(separator: "; ")
      blocks.append(.paragraph("Các văn bản đã ban hành: \(names)."))
    }
    return blocks
  }

  /// What an item came to in the year, with its proofs.
  private func sentence(_ item: ProgrammeItem) -> String {
    let own = facts.plan.instances(of: item.id).filter {
      $0.key.year == year || $0.key.year == nil
    }
    guard !own.isEmpty else {
      return "\(item.id). \(item.content): không có việc trong năm \(year)."
    }
    let states = own.map { instance -> String in
      var text = messages.text(instance.standing(on: asOf).label).lowercased()
      if instance.due == nil { text += " (\(messages.text("dueDate.none")))" }
      if let figures = instance.figures {
        text += ", \(figures.met)/\(figures.total) chỉ tiêu đạt"
      }
      let proofs = instance.proofs.map(\.title)
      if !proofs.isEmpty { text += "; kết quả: \(proofs.joined(separator: "; "))" }
      return text
    }
    return "\(item.id). \(item.content): \(states.joined(separator: "; "))."
  }

  /// What the books beside the plan tell of a section.
  private func results(ofSection section: String) -> [ProgrammeDocument.Block] {
    switch section {
    case "II":
      let drafts = facts.lines(.draftComment, dated: "receivedOn")
      let answered = drafts.count { DraftComment($0.values).isAnswered }
      return [
        .paragraph(
          "Dự thảo văn bản được lấy ý kiến: \(drafts.count), đã góp ý \(answered). Khó khăn, vướng mắc đã ghi nhận: \(facts.lines(.difficulty).count)."
        )
      ]
    case "III": return [.paragraph(meansSentence), .table(needTable)]
    case "IV": return [.paragraph(communicationSentence)] + effects
    default: return []
    }
  }

  var meansSentence: String {
    let posts = facts.lines(.staffPost).map { StaffPost($0.values) }
    let lacking = posts.count { !$0.gaps.isEmpty }
    let trainings = facts.lines(.training, dated: "heldFrom").map { TrainingSession($0.values) }
    let sent = trainings.reduce(0) { $0 + $1.attendees.count }
    return
      "Vị trí công chức: \(posts.count), còn \(lacking) vị trí chưa đủ tiêu chuẩn hoặc chưa có người. Lớp tập huấn trong năm: \(trainings.count), \(sent) lượt công chức tham gia."
  }

  var communicationSentence: String {
    let products = facts.lines(.product, dated: "publishedOn").map {
      CommunicationProduct($0.values)
    }
    let events = facts.lines(.event, dated: "heldOn").map { CommunicationEvent($0.values) }
    let campaigns = facts.lines(.campaign, dated: "startsOn").map { Campaign($0.values) }
    let reach = products.reduce(0) { $0 + ($1.reach ?? 0) }
    let people = events.reduce(0) { $0 + ($1.attendance ?? 0) }
    let cost =
      products.reduce(0) { $0 + ($1.cost ?? 0) } + events.reduce(0) { $0 + ($1.cost ?? 0) }
      + campaigns.reduce(0) { $0 + ($1.cost ?? 0) }
    return
      "Chiến dịch: \(campaigns.count); sản phẩm truyền thông: \(products.count), \(VietnameseFormat.number(reach)) lượt tiếp cận theo số liệu của các kênh; hội nghị, buổi tuyên truyền: \(events.count), \(VietnameseFormat.number(people)) người dự; kinh phí đã ghi: \(VietnameseFormat.number(cost)) đồng."
  }

  /// What campaigns did, with what is not certain said openly.
  var effects: [ProgrammeDocument.Block] {
    facts.effects.map { .paragraph(CampaignText(measured: $0, messages: messages).sentence) }
  }

  var openDifficulties: [ProgrammeDocument.Block] {
    let all = facts.lines(.difficulty).map { Difficulty($0.values) }.filter { $0.state != .closed }
    guard !all.isEmpty else { return [.paragraph("Không có khó khăn, vướng mắc chưa giải quyết.")] }
    let groups = Dictionary(grouping: all) { $0.group.isEmpty ? "Chung" : $0.group }
    return groups.keys.sorted().map { group in
      let texts = Self.once((groups[group] ?? []).map(\.description))
      return .paragraph("\(group): \(texts.joined(separator: "; "))")
    }
  }

  private var tasksAhead: [ProgrammeDocument.Block] {
    let next = facts.plan.instances.filter { instance in
      instance.standing(on: asOf).isOpen
        && (instance.key.year == year + 1 || (instance.key.year ?? .max) <= year)
    }
    guard !next.isEmpty else { return [.paragraph("Kế hoạch không có mục nào còn phải làm.")] }
    // One point an item, with the days of all its years.
    let items = Dictionary(grouping: next, by: \.key.item)
    return programme.items.compactMap { item in
      guard let own = items[item.id] else { return nil }
      let days = own.compactMap { $0.due?.day }.map { VietnameseFormat.date($0) }
      let due =
        days.isEmpty ? messages.text("dueDate.none") : "hạn \(days.joined(separator: ", "))"
      return .paragraph("- \(item.content) (\(item.id), \(due)).")
    }
  }

  var proposals: [ProgrammeDocument.Block] {
    let all = facts.lines(.difficulty).map { Difficulty($0.values) }.filter { !$0.proposal.isEmpty }
    guard !all.isEmpty else { return [.paragraph("Không có kiến nghị, đề xuất.")] }
    let texts = all.map { item in
      let to = item.proposedTo.isEmpty ? "" : "Kiến nghị \(item.proposedTo): "
      return "- \(to)\(item.proposal)"
    }
    return Self.once(texts).map { .paragraph($0) }
  }

  /// What several people noted in the same words is said once, with how many noted it.
  static func once(_ texts: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return texts.compactMap { text in
      guard let count = counts.removeValue(forKey: text) else { return nil }
      return count > 1 ? "\(text) (\(VietnameseFormat.number(count)) lần ghi)" : text
    }
  }
}
