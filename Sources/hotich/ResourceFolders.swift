internal import Foundation

/// Where the program's own files lie: beside the binary as built, or in one folder as installed.
struct ResourceFolders {
  private let root: URL

  /// Looks at `HOTICH_RESOURCES`, then beside the binary.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    let given = environment["HOTICH_RESOURCES"].map { URL(filePath: $0) }
    let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    root = given ?? binary.deletingLastPathComponent()
    guard FileManager.default.fileExists(atPath: messages.path) else {
      throw OperatorError(
        what: "Không thấy tệp đi kèm của chương trình trong \(root.path).",
        hint: "Đặt HOTICH_RESOURCES là thư mục chứa HoTich_Messages.resources, hoặc cài lại.")
    }
  }

  var messages: URL { room("Messages").appending(path: "messages.csv") }
  var law: URL { room("Interchange").appending(path: "Law") }
  /// The rules that registration in time and the figures rest on.
  var lawOfRegistration: URL { law.appending(path: "registration.yaml") }
  var layouts: URL { room("Interchange").appending(path: "Layouts") }
  var administrativeForms: URL { layouts.appending(path: "Administrative/forms.yaml") }
  var wordTemplate: URL {
    room("Documents").appending(path: "Templates/administrative-document.docx")
  }
  var holidays: URL { room("Interchange").appending(path: "Holidays/holidays-vn.csv") }
  var programme: URL { room("Interchange").appending(path: "Programme/programme-2026-2030.yaml") }
  /// Lines of the books that come with the program.
  var shippedRecords: [URL] {
    ["legal-documents", "equipment-standards"].map { name in
      room("Interchange").appending(path: "Programme/\(name).yaml")
    }
  }
  var statistics: URL { room("Interchange").appending(path: "Statistics") }
  var causes: URL { room("Interchange").appending(path: "Causes") }
  var places: URL { room("Interchange").appending(path: "Places/places-vn.tsv") }
  var web: URL { room("RegistryWeb") }
  func migrations(_ database: String) -> URL {
    room("RegistryStore").appending(path: "Migrations/\(database)")
  }

  private func room(_ name: String) -> URL {
    root.appending(path: "HoTich_\(name).resources")
  }
}
