internal import CivilDate
internal import CivilRegistration

extension PrintedEntry {
  /// The places of the death papers and of the death register, in the order of the form.
  static func death(_ cells: EntryCellsRead) -> [PaperField: String] {
    let died = CellDate(cells.text("nktNgayChet"))
    let time = ClockTime(cell: cells.text("nktGioPhutChet")) ?? died.time
    let number = cells.text("nktSoGiayToTuyThan")
    return [
      .person(.deceased, .name): cells.text("nktHoTen"),
      .person(.deceased, .bornOn): cells.date("nktNgaySinh"),
      .person(.deceased, .sex): cells.sex("nktGioiTinh"),
      .person(.deceased, .ethnicity): cells.text("nktDanToc"),
      .person(.deceased, .nationality): cells.nationality("nkt"),
      .person(.deceased, .residence): cells.text("nktNoiCuTru"),
      .person(.deceased, .identifier): PersonalIdentifier(number)?.text ?? "",
      .person(.deceased, .identityPaper): cells.identityPaper("nkt"),
      .form(.diedAtHour): time.map { String($0.hour) } ?? "",
      .form(.diedAtMinute): time.map { String($0.minute) } ?? "",
      .form(.diedOn): died.date?.slashed ?? cells.text("nktNgayChet"),
      .form(.diedOnWords): cells.words("nktNgayChetGhiBangChu", of: "nktNgayChet"),
      .form(.deathPlace): cells.text("nktNoiChet"),
      .form(.deathCause): cells.text("nktNguyenNhanChet"),
      .form(.proofKind): proof(cells),
      .form(.proofNumber): cells.text("gbtSo"),
      .form(.proofIssuer): cells.text("gbtCoQuanCap"),
      .form(.proofIssuedOn): cells.date("gbtNgay"),
    ]
  }

  /// The paper on which the entry rests, as papers name it; blank where the commune's own notice would
  /// be it (Circular 04/2020/TT-BTP, article 34.4).
  private static func proof(_ cells: EntryCellsRead) -> String {
    let hasPaper = !cells.first("gbtSo", "gbtNgay", "gbtCoQuanCap").isEmpty
    return switch Int(cells.text("gbtLoai")).flatMap({ DeathProof.Kind(rawValue: $0) }) {
    case .notice: "Giấy báo tử"
    case .execution: "Giấy xác nhận việc thi hành án tử hình"
    case .judgment: "Bản án, quyết định tuyên bố chết"
    case .policeOrForensic: "Văn bản xác nhận của cơ quan công an hoặc giám định pháp y"
    case .healthOffice: "Văn bản xác nhận nguyên nhân chết của cơ quan y tế"
    case .minutes: "Biên bản"
    case .witness: "Văn bản của người làm chứng"
    case .none?, nil: hasPaper ? "Giấy báo tử/giấy tờ thay thế Giấy báo tử" : ""
    }
  }

  static func deathTicks(_ cells: EntryCellsRead) -> Set<TickBox> {
    let boxes = DeathEntry.boxes(
      type: RegistrationType(code: cells.text("loaiDangKy"), in: .death),
      isByJudgment: !cells.text("nktTinhTrangTuyenBoViecChet").isEmpty,
      bornOn: cells.day("nktNgaySinh"), diedOn: cells.day("nktNgayChet"))
    return registrationTicks(cells, .death).union(boxes)
  }
}
