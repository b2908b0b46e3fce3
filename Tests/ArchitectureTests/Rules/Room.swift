/// A room of the house: what it may import, and why it ends there.
struct Room: Sendable {
  let name: String
  let mayImport: Set<String>
  let because: String

  init(_ name: String, mayImport: Set<String>, because: String) {
    self.name = name
    self.mayImport = mayImport
    self.because = because
  }
}

extension Room {
  static let core: Set<String> = [
    "CivilDate", "LegalRules", "CivilRegistration", "VitalStatistics", "RecordLinkage",
    "ActionProgramme", "RegistryServices",
  ]

  /// What an adapter may have from the system: files, bytes and time, without ICU.
  static let system: Set<String> = ["FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

  static let all: [Room] = [
    Room(
      "CivilDate", mayImport: [],
      because: "a day is a number: everything stands on it, so it stands on nothing"),
    Room(
      "LegalRules", mayImport: ["CivilDate"],
      because: "the law is dates and values; it must be readable without any machinery"),
    Room(
      "CivilRegistration", mayImport: ["CivilDate", "LegalRules"],
      because: "a decision of the register must not depend on how it is counted or stored"),
    Room(
      "VitalStatistics", mayImport: ["CivilDate", "LegalRules", "Glibc"],
      because: "facts in, figures out: statistics know no register and no person"),
    Room(
      "RecordLinkage", mayImport: ["CivilDate", "Glibc"],
      because: "matching is a science of its own and knows nothing of registers"),
    Room(
      "ActionProgramme", mayImport: ["CivilDate", "VitalStatistics"],
      because: "the plan reads figures, it does not make them"),
    Room(
      "RegistryServices", mayImport: core.subtracting(["RegistryServices"]),
      because: "a use case names ports, never SQL, HTTP, a path or the environment"),
    Room(
      "SQLToolkit", mayImport: [],
      because: "one SQL for every engine: it can know none of them"),
    Room(
      "SQLiteDriver", mayImport: system.union(["SQLToolkit", "CSQLite", "GRDB", "GRDBSQLite"]),
      because: "the only room that knows GRDB"),
    Room(
      "PostgresDriver", mayImport: system.union(["SQLToolkit", "CPostgres"]),
      because: "the only room that knows libpq"),
    Room(
      "RegistryStore", mayImport: core.union(system).union(["SQLToolkit", "Crypto", "CArgon2"]),
      because: "the ledger is written once, in portable SQL, for whichever driver is handed in"),
    Room(
      "Interchange",
      mayImport: core.union(system).union(["CZip", "CExpat", "CXLSXWriter", "Crypto", "Yams"]),
      because: "outside files end here: nothing further in knows a format"),
    Room(
      "Documents",
      mayImport: core.union(system).union([
        "CExpat", "CPango", "CQREncode", "CTurboJPEG", "CXLSXWriter", "CZip",
      ]),
      because: "a paper is drawn from what it says: it sees no store, no page and no law"),
    Room(
      "Mail", mayImport: core.union(system).union(["CCurl"]),
      because: "a mail is handed over; what it says is made elsewhere"),
    Room(
      "Messages", mayImport: core.union(system),
      because: "words for people, and nothing else"),
    Room(
      "RegistryWeb",
      mayImport: core.union(system).union([
        "Messages", "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "Mustache", "Logging",
        "ServiceLifecycle",
        // Composes what people type (NFC), which FoundationEssentials cannot.
        "Foundation",
      ]),
      because: "a page reads ports: it never sees the store or a driver"),
    Room(
      "hotich",
      mayImport: core.union(system).union([
        "SQLToolkit", "SQLiteDriver", "PostgresDriver", "RegistryStore", "Interchange", "Documents",
        "Mail",
        "Messages", "RegistryWeb", "ArgumentParser", "Hummingbird", "Logging", "ServiceLifecycle",
        "Foundation",
      ]),
      because: "the one place where everything meets"),
  ]

  /// Shims of C libraries hold no Swift.
  static let shims: Set<String> = [
    "CZip", "CExpat", "CXLSXWriter", "CArgon2", "CPango", "CQREncode", "CTurboJPEG",
    "CCurl", "CSQLite", "CPostgres",
  ]

  static func named(_ name: String) -> Room? { all.first { $0.name == name } }
}
