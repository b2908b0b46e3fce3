internal import ActionProgramme
internal import CivilDate
internal import Foundation
internal import Interchange
internal import Messages
internal import RegistryServices
internal import RegistryStore
internal import SQLToolkit

/// The office put together: every part built once, in reading order.
struct Office {
  let folder: DataFolder
  let resources: ResourceFolders
  let messages: MessageCatalogue
  private let lawful: LawOnDemand
  let ledger: CommuneLedger
  let ledgerDatabase: any SQLDatabase
  private let databases: OfficeDatabases

  /// Law, holidays and plan, read when somebody first asks: an import does not. Throws `DataFileRefusal`.
  var rules: RuleFiles { get throws { try lawful.files() } }

  static let clock = Now {
    Instant(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// Opens a data folder for writing, making it when there is none.
  static func open(_ folder: DataFolder, commune code: String? = nil) async throws -> Office {
    let resources = try ResourceFolders()
    let commune = try communeName(code, resources)
    try folder.make()
    try folder.lock()
    let databases = try folder.databases
    let database = try databases.openLedger()
    let migrations = try MigrationFolder(resources.migrations("ledger"))
      .migrations(for: databases.dialect)
    try await OfficeUpdate(
      folder: folder, databases: databases,
      update: LedgerUpdate(of: database, migrations: migrations)
    ).run()
    let ledger = try await CommuneLedger.open(
      database, migrations: migrations, commune: commune, now: clock, identifiers: .system,
      endProcess: { _exit(75) })
    let own = try await ledger.commune()
    guard code == nil || code == own.code else {
      throw OperatorError(
        what:
          "Thư mục \(folder.url.path) là sổ của \(own.name) (\(own.code)), không phải của mã \(code ?? "").",
        hint: "Bỏ --commune để ghi tiếp vào sổ ấy, hoặc nêu một thư mục dữ liệu mới.")
    }
    return Office(
      folder: folder, resources: resources, messages: try messages(resources),
      lawful: LawOnDemand(resources, of: folder, commune: own.code), ledger: ledger,
      ledgerDatabase: database,
      databases: databases)
  }

  /// The second database: accounts, sessions, uploads on their way.
  func openWork() async throws -> any SQLDatabase {
    let work = try databases.openWork()
    let migrations = try MigrationFolder(resources.migrations("work"))
      .migrations(for: databases.dialect)
    try await Migrator(migrations, fingerprint: CommuneLedger.fingerprint).migrate(work)
    return work
  }

  static func messages(_ resources: ResourceFolders) throws -> MessageCatalogue {
    try MessageCatalogue(csv: String(contentsOf: resources.messages, encoding: .utf8))
  }

  /// The commune of the programme unless another code is given; that one bears the name of today, and
  /// the units that became it are its predecessors.
  static func communeName(
    _ code: String?, _ resources: ResourceFolders
  ) throws -> CommuneName {
    let own = try ProgrammeFile.programme(path: resources.programme.path).commune
    if let code, code != own.code {
      let places = try PlaceFile.book(path: resources.places.path)
      guard let place = places.place(.commune, code: code, on: clock.today) else {
        throw OperatorError(
          what: "“\(code)” không phải mã của xã, phường, đặc khu nào hiện nay.",
          hint: "Mã có 5 chữ số, ví dụ 09931; tra bằng: hotich place hung dao")
      }
      return CommuneName(
        code: code, name: place.name, province: places.above(place)?.name ?? "",
        predecessors: places.predecessors(of: place).map(\.name))
    }
    return CommuneName(
      code: own.code, name: own.name, province: own.province, predecessors: own.predecessors)
  }
}
