import RegistryServices

/// A log of two entries, which keeps no more.
struct DemoAccessLog: AccessLogging, AccessReading {
  func note(_ event: AccessEvent) async throws {}

  func entries(
    by accountID: String?, about subject: String?, before: String?, limit: Int
  ) async throws -> [LoggedAccess] {
    let all = [
      LoggedAccess(
        id: "b", happenedAt: DemoOffice.moment(2), kind: "sawPerson", accountID: "tk-officer",
        subject: "ng-1", amount: 1),
      LoggedAccess(
        id: "a", happenedAt: DemoOffice.moment(1), kind: "signedIn", accountID: "tk-leader",
        subject: "", amount: 0),
    ]
    return all.filter { entry in
      (accountID.map { $0 == entry.accountID } ?? true)
        && (subject.map { $0 == entry.subject } ?? true)
    }
  }
}
