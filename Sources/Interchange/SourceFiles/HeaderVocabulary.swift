import CivilRegistration

/// The columns of a kind under the names that offices give them in Vietnamese.
///
/// The exchange format's own names are looked for first (``HeaderLayout/place(of:)``); this is for
/// workbooks that somebody typed a header into.
struct HeaderVocabulary: Sendable {
  private let places: [String: Int]
  /// The column word of whom the rows are about; empty for a list, whose columns name nobody.
  private let mainWord: String

  private let isBirthNotice: Bool

  init(_ layout: HeaderLayout) {
    places = layout.places
    isBirthNotice = layout.kind == .birthNotice
    mainWord =
      switch layout.kind {
      case .birth: "nks"
      case .death: "nkt"
      case .maritalStatus: "nxn"
      case .marriage, .parentage, .guardianship, .adoption, .foreignDivorce, .residents,
        .birthNotice, .deathNotice, .judgment, .survey:
        ""
      }
  }

  /// The place of the column that a phrase names.
  func place(of phrase: HeaderPhrase) -> Int? {
    for name in Self.ownNames[phrase.text] ?? [] {
      if let place = places[name] { return place }
    }
    guard let attribute = phrase.attribute else {
      // "Vợ" alone is the wife's name.
      return phrase.person.flatMap { place(of: .name, of: $0) }
    }
    return place(of: attribute, of: phrase.subject)
  }

  /// The place of what is asked of a person; nil for whom the rows are about.
  func place(of attribute: HeaderAttribute, of subject: HeaderSubject?) -> Int? {
    if isBirthNotice {
      if subject == .husband { return place(of: attribute, of: .father) }
      // A newborn lives where the mother does.
      if subject == nil, attribute == .residence { return place(of: attribute, of: .mother) }
    }
    return attribute.columnEnds.lazy.compactMap { place(of: $0, of: subject) }.first
  }

  /// The column of one sex, in a layout of single people.
  func sexed(_ attribute: HeaderAttribute, _ word: String) -> SexedColumn? {
    guard let sex = place(of: .sex, of: nil) else { return nil }
    guard attribute == .birth else { return SexedColumn(birth: nil, sex: sex, word: word) }
    return place(of: .birth, of: nil).map { SexedColumn(birth: $0, sex: sex, word: word) }
  }

  private func place(of end: String, of subject: HeaderSubject?) -> Int? {
    guard let subject else { return places[mainWord + end] ?? places[end + "con"] }
    let word = subject.columnWord
    if let place = places[word + end] ?? places[end + word] { return place }
    if subject == .child, let place = places[end + "con"] ?? places["nc" + end] { return place }
    return subject.isMain ? places[mainWord + end] : nil
  }

  /// Names that are about no person, folded and without fillers, with the columns that they may mean.
  private static let ownNames: [String: [String]] = {
    let names: [(columns: [String], texts: [String])] = [
      (["stt"], ["stt", "tt", "so tt", "so thu tu"]),
      (["so"], ["so", "so dang ky", "so ho tich", "so dk", "so vao so", "so giay khai sinh"]),
      (["quyenso"], ["quyen so", "so quyen", "quyen", "so quyen so"]),
      (["trangso"], ["trang so", "so trang", "trang"]),
      (
        ["ngaydangky"],
        [
          "ngay dang ky", "ngay thang dang ky", "ngay thang nam dang ky", "ngay vao so",
          "dang ky ngay", "ngay dk", "ngay dang ky khai sinh", "ngay dang ky khai tu",
          "ngay dang ky ket hon", "ngay cap giay khai sinh",
          "ngay dang ky ks", "ngay dang ky kt", "ngay dang ky kh", "ngay dk ks", "ngay dk kt",
          "ngay dk kh", "ngay dkks", "ngay dkkt", "ngay dkkh",
        ]
      ),
      (["loaidangky"], ["loai dang ky", "hinh thuc dang ky"]),
      (["noidangky", "noicap"], ["noi dang ky", "co quan dang ky", "noi dk"]),
      (["noicap"], ["noi cap"]),
      (["nguoiky"], ["nguoi ky", "ho ten nguoi ky", "nguoi ky giay khai sinh"]),
      (["chucvunguoiky"], ["chuc vu nguoi ky", "chuc vu"]),
      (
        ["nguoithuchien"],
        ["nguoi thuc hien", "can bo thuc hien", "cong chuc thuc hien", "can bo tu phap"]
      ),
      (["ghichu"], ["ghi chu"]),
      (["nksngaysinhbangchu"], ["ngay sinh bang chu", "ngay sinh chu"]),
      (["nksloaikhaisinh"], ["loai khai sinh"]),
      (
        ["nktngaychet", "ngaychet"],
        [
          "ngay chet", "ngay mat", "ngay tu vong", "chet ngay", "ngay thang nam chet",
          "ngay thang chet", "ngay thang nam mat", "ngay qua doi",
        ]
      ),
      (["nktgiophutchet"], ["gio chet", "gio phut chet", "thoi gian chet"]),
      (["nktnoichet"], ["noi chet", "noi mat", "noi tu vong"]),
      (
        ["nktnguyennhanchet", "nguyennhan"],
        ["nguyen nhan chet", "nguyen nhan", "ly do chet", "nguyen nhan tu vong"]
      ),
      (["gbtso", "sobaotu"], ["so giay bao tu", "giay bao tu so", "so bao tu", "giay bao tu"]),
      (["gbtngay"], ["ngay giay bao tu", "ngay cap giay bao tu"]),
      (
        ["gbtcoquancap", "noibao"],
        ["co quan cap giay bao tu", "noi cap giay bao tu", "noi bao", "nguoi bao"]
      ),
      (["gbtloai"], ["loai giay bao tu"]),
      (["nguon"], ["nguon", "nguon bao"]),
      (["tinhtrangkethon", "nxntinhtranghonnhan"], ["tinh trang ket hon", "tinh trang hon nhan"]),
      (["ngayxaclapquanhehonnhan"], ["ngay xac lap quan he hon nhan", "ngay xac lap hon nhan"]),
      (["maso"], ["ma so", "ma nhan khau", "ma ca nhan"]),
      (
        ["thontodanpho", "noicutru"],
        [
          "thon", "thon to dan pho", "thon to", "to dan pho", "xom", "thon xom", "thon ban", "tdp",
          "thon tdp", "tdp thon", "to dan pho thon", "thon lang", "ap", "khu pho", "thon ap",
        ]
      ),
      (["tinhtrangcutru"], ["tinh trang cu tru", "tinh trang"]),
      (
        ["sochungsinh"],
        ["so giay chung sinh", "so chung sinh", "giay chung sinh so", "giay chung sinh", "so gcs"]
      ),
      (["ngaycap"], ["ngay cap", "ngay cap gcs", "ngay cap giay chung sinh"]),
      (
        ["cosoyte"],
        ["co so y te", "ten co so y te", "benh vien", "co so kham chua benh", "don vi"]
      ),
      (
        ["ngaygiosinh"],
        [
          "ngay gio sinh", "gio sinh", "thoi gian sinh", "ngay sinh con", "ngay sinh tre",
          "ngay sinh",
        ]
      ),
      (["cannang"], ["can nang", "can nang con", "can nang tre"]),
      (
        ["dudinhdatten"],
        [
          "du dinh dat ten", "du kien dat ten con", "ten du kien", "ten du dinh", "ten con",
          "ten tre", "ho ten con",
        ]
      ),
      (["socon"], ["so con", "so con lan sinh nay"]),
      (
        ["sobanan"],
        [
          "so ban an", "ban an so", "so ban an quyet dinh", "ban an", "so quyet dinh",
          "so ngay ban an", "so ban an ngay",
        ]
      ),
      (["ngaybanan"], ["ngay ban an", "ngay ban an quyet dinh", "ngay quyet dinh", "ngay xu"]),
      (
        ["ngayhieuluc"],
        [
          "ngay hieu luc", "hieu luc", "hieu luc tu", "ngay hieu luc phap luat", "ngay co hieu luc",
          "ngay co hieu luc phap luat",
        ]
      ),
      (["toaan"], ["toa an", "toa"]),
      (
        ["sokethon"],
        ["so ket hon", "so dang ky ket hon", "so giay chung nhan ket hon", "so gcn ket hon"]
      ),
      (["ngaykethon"], ["ngay ket hon", "ngay dang ky ket hon"]),
      (["noikethon"], ["noi ket hon", "noi dang ky ket hon"]),
      (["sophieu"], ["so phieu", "phieu so"]),
      (["ngaydieutra"], ["ngay dieu tra", "ngay ra soat", "ngay khao sat"]),
      (["nhomyeuthe"], ["nhom yeu the", "nhom doi tuong", "doi tuong", "nhom"]),
      (
        ["cogiaykhaisinh"],
        [
          "giay khai sinh", "da giay khai sinh", "giay khai sinh chua", "co giay khai sinh",
          "da co giay khai sinh", "co giay khai sinh chua", "da co giay khai sinh chua",
        ]
      ),
      (["quyetdinhso"], ["quyet dinh so", "so quyet dinh"]),
      (["loaixacnhan"], ["loai xac nhan"]),
    ]
    var own: [String: [String]] = [:]
    for (columns, texts) in names {
      for text in texts {
        own[HeaderPhrase.meaningful(text).joined(separator: " "), default: []] += columns
      }
    }
    return own
  }()
}
