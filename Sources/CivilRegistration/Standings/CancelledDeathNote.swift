import CivilDate
import LegalRules

/// A declaration of death that a court cancelled, noted on the death entry: the person is alive.
enum CancelledDeathNote {
  static let matter = NotedMatter(
    act: .deathCancelled, fields: AuthorityDecision.fields, book: .death,
    matter: { _ in "declaredDead" }, note: { _ in ("death.cancelled", [:]) },
    changes: { entry, cited, work in
      guard entry.register == .death else { return [] }
      return work.declare(.cancelled, on: entry, cells, cited)
    }, followUps: [.reviewMarriage, .reviewGuardianship, .notifyKeeper, .updateDatabase])

  private static let cells = DeclarationCells<DeathColumn>(
    state: .nktTinhTrangTuyenBoViecChet, declaredOn: .nktNgayGhiChuTuyenBoViecChet,
    ground: .nktCanCuTuyenBoViecChet, cancelledOn: .nktNgayGhiChuHuyTuyenBoViecChet,
    cancelledGround: .nktCanCuHuyTuyenBoViecChet)
}
