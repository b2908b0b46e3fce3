internal import ActionProgramme
internal import CivilDate
internal import RegistryServices

extension DocumentDraft {
  /// The plan of a year: what the annex asks for in it.
  var yearPlan: [ProgrammeDocument.Block] {
    let own = facts.plan.instances.filter { $0.key.year == year }
    var blocks: [ProgrammeDocument.Block] = [
      .paragraph("Thực hiện \(basis), \(officeName) ban hành Kế hoạch năm \(year) như sau:"),
      .heading("I. MỤC ĐÍCH, YÊU CẦU"),
      .paragraph(
        "Hoàn thành các nhiệm vụ của năm \(year) trong Chương trình; mỗi nhiệm vụ có cơ quan chủ trì, thời hạn và kết quả cụ thể."
      ),
      .heading("II. CHỈ TIÊU"), .table(targetTable), .heading("III. NHIỆM VỤ"),
    ]
    blocks += own.map { instance in
      let lead = instance.item.lead.flatMap { programme.findAgency($0)?.name }
      let due =
        instance.due.map { "hạn \(VietnameseFormat.date($0.day))" } ?? messages.text("dueDate.none")
      return .paragraph(
        "\(instance.key.item). \(instance.item.content). Chủ trì: \(lead ?? messages.text("programme.noLead")); \(due)."
      )
    }
    blocks.append(.heading("IV. TỔ CHỨC THỰC HIỆN"))
    blocks.append(
      .paragraph(
        "Các cơ quan, đơn vị được giao nhiệm vụ thực hiện theo Phụ lục kèm theo; khó khăn, vướng mắc báo về \(programme.findAgency("VP")?.name ?? officeName)."
      ))
    return blocks
  }

  /// Difficulties group by group with answers, then the proposals.
  var difficulties: [ProgrammeDocument.Block] {
    let all = facts.lines(.difficulty).map { Difficulty($0.values) }
    return [
      .paragraph(
        "Trong năm \(year), \(officeName) ghi nhận \(all.count) khó khăn, vướng mắc; đã có hướng xử lý hoặc giải quyết \(all.count { $0.state != .open })."
      ), .heading("I. KHÓ KHĂN, VƯỚNG MẮC"),
      block(
        ProgrammeDocument.Table(
          title: "Tổng hợp khó khăn, vướng mắc",
          columns: ["STT", "Nhóm", "Nội dung", "Hướng xử lý", "Tình trạng"],
          rows: all.enumerated().map { index, item in
            [
              "\(index + 1)", item.group, item.description, item.answer,
              messages.text("recordChoice.difficultyState.\(item.state.rawValue)"),
            ]
          }, note: "Số liệu đến ngày \(VietnameseFormat.date(asOf)).")),
      .heading("II. KIẾN NGHỊ, ĐỀ XUẤT"),
    ] + proposals
  }

  var purchase: [ProgrammeDocument.Block] {
    [
      .paragraph(
        "Căn cứ hiện trạng trang thiết bị và tiêu chuẩn khuyến nghị, \(officeName) lập kế hoạch mua sắm năm \(year):"
      ), .table(needTable),
      .paragraph("Nguồn kinh phí:"), .paragraph("Thời gian thực hiện: trong năm \(year)."),
    ]
  }

  var staffing: [ProgrammeDocument.Block] {
    let posts = facts.lines(.staffPost).map { StaffPost($0.values) }
    return [
      .paragraph(meansSentence),
      block(
        ProgrammeDocument.Table(
          title: "Vị trí công chức làm công tác đăng ký, thống kê hộ tịch",
          columns: ["STT", "Vị trí", "Người giữ", "Trình độ yêu cầu", "Còn thiếu"],
          rows: posts.enumerated().map { index, post in
            [
              "\(index + 1)", post.title, post.holder.isEmpty ? "(trống)" : post.holder,
              messages.text("recordChoice.requiredDegree.\(post.requiredDegree.rawValue)"),
              post.gaps.map { messages.text("staffGap.\($0.rawValue)") }.joined(separator: "; "),
            ]
          }, note: "Theo sổ vị trí công chức ngày \(VietnameseFormat.date(asOf)).")),
      .paragraph("Giải pháp bố trí, bồi dưỡng:"),
    ]
  }

  var communication: [ProgrammeDocument.Block] {
    let campaigns = facts.lines(.campaign, dated: "startsOn").map { Campaign($0.values) }
    return [
      .paragraph("Kết quả đã có: \(communicationSentence)"), .heading("I. CHIẾN DỊCH"),
      block(
        ProgrammeDocument.Table(
          title: "Chiến dịch truyền thông năm \(year)",
          columns: ["STT", "Tên", "Chủ đề", "Từ ngày", "Đến ngày", "Thôn", "Kinh phí (đồng)"],
          rows: campaigns.enumerated().map { index, campaign in
            [
              "\(index + 1)", campaign.title, campaign.values["theme"],
              campaign.startsOn.map { VietnameseFormat.date($0) } ?? "",
              campaign.endsOn.map { VietnameseFormat.date($0) } ?? "",
              campaign.villages.isEmpty ? "toàn xã" : campaign.villages.joined(separator: ", "),
              campaign.cost.map(VietnameseFormat.number) ?? "",
            ]
          }, note: "Theo sổ chiến dịch ngày \(VietnameseFormat.date(asOf)).")),
    ] + effects + [.heading("II. KÊNH VÀ SẢN PHẨM"), .paragraph("Các kênh sử dụng:")]
  }
}
