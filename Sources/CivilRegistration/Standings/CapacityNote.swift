import CivilDate
import LegalRules

/// Capacity lost, limited or found again, noted on the birth entry. The exchange format has one place for
/// all of it; the note says which.
enum CapacityNote {
  static let matter = NotedMatter(
    act: .capacity,
    fields: [
      FormField(
        StandingCircumstance.tuyenBo.rawValue,
        .choice(DeclarationTurn.allCases.map(\.rawValue)), .changes, isRequired: true),
      FormField(
        StandingCircumstance.nangLuc.rawValue,
        .choice(CapacityFinding.allCases.map(\.rawValue)), .changes, isRequired: true),
    ] + AuthorityDecision.fields,
    book: .birth, matter: { _ in "capacity" },
    note: { form in
      let turn = form[StandingCircumstance.tuyenBo.rawValue] ?? ""
      let finding = form[StandingCircumstance.nangLuc.rawValue] ?? ""
      return ("capacity.\(finding).\(turn)", [:])
    },
    changes: { entry, cited, work in
      guard entry.register == .birth else { return [] }
      return work.declare(
        work.choice(StandingCircumstance.tuyenBo.rawValue), on: entry, cells, cited)
    }, followUps: [.reviewGuardianship, .notifyKeeper, .updateDatabase])

  private static let cells = DeclarationCells<BirthColumn>(
    state: .nksHanCheNangLucHanhVi, declaredOn: .nksHanCheNangLucHanhViNgayGhiChuTuyenBo,
    ground: .nksHanCheNangLucHanhViCanCuTuyenBo,
    cancelledOn: .nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo,
    cancelledGround: .nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo)
}
