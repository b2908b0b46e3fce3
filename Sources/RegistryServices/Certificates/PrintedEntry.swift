public import CivilDate
public import CivilRegistration

/// An entry of a register book as papers say it: the places of the forms filled from the Ministry's columns,
/// the boxes, the notes.
///
/// What the entry does not know stays blank; a date that cannot be read stays as the book has it.
public struct PrintedEntry: Hashable, Sendable {
  public var register: RegisterKind
  public var fields: [PaperField: String]
  public var ticks: Set<PaperTick>
  public var notes: [PaperNote]
  /// Nil where the row's own date cannot be read; then no original can be printed.
  public var registeredOn: PlainDate?

  /// Reads the present content of an entry, later changes included.
  ///
  /// `notes` are the notes of the book in its order and stand for the row's own Ghi chú cell; without them
  /// that cell, and what the row says of judgments, are the notes. Nil when the row is none of a book.
  public init?(
    _ content: RowContent, notes: [PaperNote]? = nil, numerals: VietnameseNumerals = .init()
  ) {
    let cells = EntryCellsRead(content: content, numerals: numerals)
    let filled: (register: RegisterKind, fields: [PaperField: String], ticks: Set<PaperTick>)
    switch content.kind {
    case .birth: filled = (.birth, Self.birth(cells), Self.birthTicks(cells))
    case .death: filled = (.death, Self.death(cells), Self.deathTicks(cells))
    case .marriage: filled = (.marriage, Self.marriage(cells), Self.marriageTicks(cells))
    case .parentage: filled = (.parentage, Self.recognition(cells), Self.recognitionTicks(cells))
    case .guardianship:
      filled = (.guardianship, Self.guardianship(cells), Self.guardianshipTicks(cells))
    case .adoption: filled = (.adoption, Self.adoption(cells), [.noted])
    case .foreignDivorce:
      filled = (.foreignDivorce, Self.foreignDivorce(cells), [.noted])
    case .maritalStatus, .residents, .birthNotice, .deathNotice, .judgment, .survey: return nil
    }
    register = filled.register
    ticks = filled.ticks
    fields = filled.fields.merging(Self.common(cells)) { own, _ in own }.filter {
      !$0.value.isEmpty
    }
    registeredOn =
      if case .day(let day)? = cells.day("ngayDangKy") { day } else { nil }
    self.notes = notes ?? Self.notes(cells, content.kind)
  }

  /// The entry as a block of a register page.
  public var block: PaperBlock { PaperBlock(fields: fields, ticks: ticks, notes: notes) }

  private static func common(_ cells: EntryCellsRead) -> [PaperField: String] {
    [
      .form(.number): cells.text("so"), .form(.volume): cells.text("quyenSo"),
      .form(.page): cells.text("trangSo"), .form(.registeredOn): cells.date("ngayDangKy"),
      .form(.registeredOnWords): cells.day("ngayDangKy")?.inWords(cells.numerals) ?? "",
      .form(.office): cells.text("noiDangKy"),
      .person(.signer, .name): cells.text("nguoiKy"),
      .person(.signer, .title): cells.text("chucVuNguoiKy"),
      .person(.writer, .name): cells.text("nguoiThucHien"),
      .person(.declarant, .name): cells.text("nycHoTen"),
      .person(.declarant, .relation): cells.first("nycQuanHe", "nycQHNguoiDuocNhan"),
      .form(.foreignNumber): cells.text("soDangKyNuocNgoai"),
      .form(.foreignOn): cells.date("ngayDangKyNuocNgoai"),
      .form(.foreignAuthority): cells.text("cqNuocNgoaiDaDangKy"),
      .form(.foreignCountry): cells.text("qgNuocNgoaiDaDangKy"),
      .person(.declarant, .identityPaper): cells.identityPaper("nyc"),
    ]
  }

  /// What the row itself says in its Ghi chú and in the columns of judgments.
  private static func notes(_ cells: EntryCellsRead, _ kind: SourceKind) -> [PaperNote] {
    var notes: [PaperNote] = []
    func add(_ text: String, _ dateColumn: String = "", _ groundColumn: String = "") {
      guard !text.isEmpty else { return }
      let day: PlainDate? = if case .day(let day)? = cells.day(dateColumn) { day } else { nil }
      notes.append(PaperNote(on: day, text: text, ground: cells.text(groundColumn)))
    }
    add(cells.text("ghiChu"))
    switch kind {
    case .birth:
      for (column, subject) in [
        ("nksMatTich", "mất tích"), ("nksHanCheNangLucHanhVi", "hạn chế năng lực hành vi dân sự"),
      ] {
        let code = cells.text(column)
        if code == "1" || code == "2" {
          add("Tuyên bố \(subject)", "\(column)NgayGhiChuTuyenBo", "\(column)CanCuTuyenBo")
        }
        if code == "2" {
          let ground =
            cells.text("\(column)CanCuHuyTuyenBo").isEmpty
            ? "NgayCanCuHuyTuyenBo" : "CanCuHuyTuyenBo"
          add("Hủy tuyên bố \(subject)", "\(column)NgayGhiChuHuyTuyenBo", "\(column)\(ground)")
        }
      }
    case .marriage:
      let fate = cells.text("tinhTrangKetHon")
      if cells.text("congNhanKetHonCanCu").isEmpty {
        add(fate, "huyKetHonNgayGhiChu", "huyKetHonCanCu")
      } else {
        add(fate, "congNhanKetHonNgayGhiChu", "congNhanKetHonCanCu")
      }
    case .death:
      add(
        cells.text("nktTinhTrangTuyenBoViecChet"), "nktNgayGhiChuTuyenBoViecChet",
        "nktCanCuTuyenBoViecChet")
    case .parentage, .guardianship, .adoption, .foreignDivorce, .maritalStatus, .residents,
      .birthNotice, .deathNotice, .judgment, .survey:
      break
    }
    return notes
  }
}
