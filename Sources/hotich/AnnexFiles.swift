internal import ActionProgramme
internal import Foundation
internal import Interchange
internal import RegistryServices
internal import RegistryWeb

/// Annexes as files, as the pages ask for them.
enum AnnexFiles {
  static let annex = AnnexExport(
    annex: { programme, progress in
      try written(ending: "docx") { path in
        try AnnexWordFile(programme, progress: progress).write(to: path)
      }
    },
    reading: { path, standing in
      do {
        let annex = try AnnexReading(standing: standing).read(path: path)
        return .read(annex.programme, remarks: remarks(annex))
      } catch let refusal as AnnexRefusal {
        return .refused(problems(refusal))
      }
    })

  /// The bytes of a file that `write` makes at a place that is nobody's.
  private static func written(ending: String, _ write: (String) throws -> Void) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "hotich-\(UUID().uuidString).\(ending)")
    defer {
      // The bytes are out already; what the system's cleaner finds later does no harm.
      do { try FileManager.default.removeItem(at: file) } catch {}
    }
    try write(file.path)
    return Array(try Data(contentsOf: file))
  }

  private static func problems(_ refusal: AnnexRefusal) -> [MessageCode] {
    switch refusal {
    case .file(let code, let values): [MessageCode(code, values)]
    case .notWordFile: [MessageCode("annex.notWordFile")]
    case .noTable: [MessageCode("annex.noTable")]
    case .rows(let faults):
      faults.map { fault in
        MessageCode("annex.fault.\(fault.fault.rawValue)", ["\(fault.row)", fault.text])
      }
    }
  }

  private static func remarks(_ annex: AnnexReading.Annex) -> [MessageCode] {
    var remarks: [MessageCode] = []
    remarks += annex.unreadTimes.map { MessageCode("annex.unreadTime", [$0]) }
    if !annex.new.isEmpty {
      remarks.append(MessageCode("annex.newItems", [annex.new.joined(separator: ", ")]))
    }
    if !annex.gone.isEmpty {
      remarks.append(MessageCode("annex.goneItems", [annex.gone.joined(separator: ", ")]))
    }
    let count = annex.programme.targets.count
    remarks.append(MessageCode("annex.targetsKept", ["\(count)"]))
    return remarks
  }
}
