import CivilDate

extension BirthDeclaration {
  /// Reads a form whose entry cells are filled in; nil when it is no declaration, and then the work has
  /// what blocks it.
  static func read(_ work: inout ActWork, row: SourceRow) -> BirthDeclaration? {
    let form = work.form
    let way: BirthWay? = work.choice(BirthCircumstance.cachDangKy.rawValue)
    let proof: BirthProof? = work.choice(BirthCircumstance.giayChungSinhLoai.rawValue)
    let recognising: RecognisingParent? = work.choice(BirthCircumstance.nhanCon.rawValue)
    let parentage: ParentageProof? = work.choice(BirthCircumstance.nhanConChungCu.rawValue)
    let bornAt = work.form[BirthCircumstance.nksGioSinh.rawValue].flatMap { ClockTime(cell: $0) }
    let childCount = work.count(BirthCircumstance.soConLanSinh.rawValue)
    let witnesses = work.count(BirthCircumstance.nhanConSoNguoiLamChung.rawValue)
    let hours = work.count(BirthCircumstance.treSongSoGio.rawValue)
    let postedFrom = work.day(BirthCircumstance.niemYetTuNgay.rawValue)
    let postedTo = work.day(BirthCircumstance.niemYetDenNgay.rawValue)
    let formerly = work.date(BirthCircumstance.dangKyTruocNgay.rawValue)
    guard let entry = work.read(BirthEntry.self, row), let way else { return nil }
    func isTicked(_ circumstance: BirthCircumstance) -> Bool {
      form.isTicked(circumstance.rawValue)
    }
    return BirthDeclaration(
      entry: entry, way: way, proof: proof,
      proofNumber: form[BirthCircumstance.giayChungSinhSo.rawValue], bornAt: bornAt,
      childCount: childCount, recognising: recognising, parentageProof: parentage,
      parentageWitnesses: witnesses,
      areParentsMarried: form[BirthCircumstance.chaMeKetHonSo.rawValue] != nil,
      hasDied: isTicked(.treDaChet), livedHours: hours,
      isAskedForByParents: isTicked(.chaMeYeuCau), postedFrom: postedFrom, postedTo: postedTo,
      formerlyRegisteredOn: formerly, areOriginalsLost: isTicked(.matSoVaBanChinh),
      isAlive: isTicked(.conSong), isOnTheMove: isTicked(.dangKyLuuDong),
      hasForeignElement: isTicked(.yeuToNuocNgoai))
  }
}
