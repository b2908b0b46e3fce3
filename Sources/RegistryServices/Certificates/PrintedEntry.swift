public import CivilDate
public import CivilRegistration

/// An entry of a register book as papers say it: the places of the forms filled from the Ministry's columns,
/// the boxes, the notes.
///
/// What the entry does not know stays blank; a date that cannot be read stays as the book has it.
public struct PrintedEntry: Hashable, Sendable {
  public var register: RegisterKind
  public var fields: [PaperField: String]
  public var ticks: Set<TickBox>
  /// What was noted in the book when the entry was written. It stays in the book: a paper shows of it only
  /// what ``PaperNoteWords`` knows as a later change.
  public var bookNotes: [PaperNote]
  /// What changed since: later acts of the office, judgments. They stand on every paper.
  public var notes: [PaperNote]
  /// Nil where the row's own date cannot be read; then no original can be printed.
  public var registeredOn: PlainDate?

  /// Reads the present content of an entry, later changes included.
  ///
  /// `notes` are the later changes in their order and stand for what the row itself says of them, and for its
  /// Ghi chú cell; without them that cell is what the book noted, and what the row says of judgments are the
  /// later changes. Nil when the row is none of a book.
  public init?(
    _ content: RowContent, notes: [PaperNote]? = nil, numerals: VietnameseNumerals = .init()
  ) {
    let cells = EntryCellsRead(content: content, numerals: numerals)
    let filled: (register: RegisterKind, fields: [PaperField: String], ticks: Set<TickBox>)
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
    self.notes = notes ?? Self.laterNotes(cells, content.kind)
    bookNotes = []
    if notes == nil {
      let told = self.notes
      bookNotes = PaperNoteWords.parts(of: cells.text("ghiChu")).filter { part in
        !told.contains { $0.tells(part) }
      }.map { PaperNote(text: $0) }
    }
  }

  /// The entry as a block of a register page.
  public var block: PaperBlock {
    PaperBlock(fields: fields, ticks: ticks, notes: bookNotes + notes)
  }

  private static func common(_ cells: EntryCellsRead) -> [PaperField: String] {
    [
      .form(.number): cells.text("so"), .form(.volume): cells.text("quyenSo"),
      .form(.page): cells.text("trangSo"), .form(.registeredOn): cells.date("ngayDangKy"),
      .form(.registeredOnWords): cells.day("ngayDangKy")?.inWords(cells.numerals) ?? "",
      .form(.office): OfficeWords.inFull(cells.text("noiDangKy")),
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

  /// What the row itself says of judgments.
  private static func laterNotes(_ cells: EntryCellsRead, _ kind: SourceKind) -> [PaperNote] {
    var notes: [PaperNote] = []
    func add(_ text: String, _ dateColumn: String, _ groundColumn: String) {
      guard !text.isEmpty else { return }
      let day: PlainDate? = if case .day(let day)? = cells.day(dateColumn) { day } else { nil }
      let ground = cells.text(groundColumn)
      // The ground is often the whole sentence already.
      let isSaid = ground.lowercased().hasPrefix(text.lowercased())
      notes.append(PaperNote(on: day, text: isSaid ? ground : text, ground: isSaid ? "" : ground))
    }
    func declared(_ column: String, _ subject: String) {
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
    switch kind {
    case .birth:
      declared("nksMatTich", "mất tích")
      declared("nksHanCheNangLucHanhVi", "hạn chế năng lực hành vi dân sự")
    case .marriage:
      let fate = cells.text("tinhTrangKetHon")
      if cells.text("congNhanKetHonCanCu").isEmpty {
        add(fate, "huyKetHonNgayGhiChu", "huyKetHonCanCu")
      } else {
        add(fate, "congNhanKetHonNgayGhiChu", "congNhanKetHonCanCu")
      }
    case .death:
      let state = cells.text("nktTinhTrangTuyenBoViecChet")
      let words = ["1", "2"].contains(state) ? "Tuyên bố chết" : state
      add(words, "nktNgayGhiChuTuyenBoViecChet", "nktCanCuTuyenBoViecChet")
      if state == "2" {
        add("Hủy tuyên bố chết", "nktNgayGhiChuHuyTuyenBoViecChet", "nktCanCuHuyTuyenBoViecChet")
      }
    case .parentage, .guardianship, .adoption, .foreignDivorce, .maritalStatus, .residents,
      .birthNotice, .deathNotice, .judgment, .survey:
      break
    }
    return notes
  }
}
