internal import CivilRegistration
internal import RegistryServices

/// Who may sign for the office.
struct OfficeSigners {
  let accounts: any AccountDesk

  /// Active users whose office is to sign, the chairman first.
  func all() async throws -> [OfficeSigner] {
    let all = try await accounts.accounts().filter(\.isActive).compactMap { account in
      account.role.signs.map {
        OfficeSigner(accountID: account.id, name: account.fullName, role: $0)
      }
    }
    return all.filter { $0.role == .chairman } + all.filter { $0.role != .chairman }
  }
}
