internal import ActionProgramme
internal import CivilDate
internal import Foundation
internal import RegistryServices
internal import VitalStatistics

/// The plan for programs and for a terminal.
struct ProgrammeReport {
  private let view: PlanView

  init(_ view: PlanView) { self.view = view }

  private struct Proof: Encodable {
    var id: String
    var result: Int
    var kind: String
    var title: String
    var reference: String
    var sha256: String?
  }

  private struct Instance: Encodable {
    var year: Int?
    var due: String?
    var dueBasis: String?
    var state: String
    var owner: String?
    var evidence: [Proof]
  }

  private struct Item: Encodable {
    var id: String
    var content: String
    var heading: Bool
    var lead: String?
    var with: [String]
    var results: [String]
    var time: String
    var schedule: String
    var targets: [String]
    var instances: [Instance]
  }

  private struct Target: Encodable {
    var id: String
    var name: String
    var item: String?
    var goals: [String: Double]
    var numerator: Int
    var denominator: Int
    var percent: Double?
    var status: String
    var year: Int?
    var gap: Int?
  }

  private struct Whole: Encodable {
    var asOf: String
    var adopted: Bool
    var programme: String
    var items: [Item]
    var targets: [Target]
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let whole = Whole(
        asOf: view.asOf.iso8601, adopted: view.isAdopted, programme: view.programme.id,
        items: view.programme.items.map(item), targets: view.programme.targets.map(target))
      return String(decoding: try encoder.encode(whole), as: UTF8.self)
    }
  }

  var text: String {
    view.instances.map { instance in
      let due = instance.due.map { "\($0.day.slashed) (\($0.basis.rawValue))" } ?? "-"
      return [
        instance.key.item, instance.key.yearText, due,
        instance.standing(on: view.asOf).rawValue, instance.item.content,
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func item(_ item: ProgrammeItem) -> Item {
    Item(
      id: item.id, content: item.content, heading: item.isHeading, lead: item.lead,
      with: item.participants, results: item.results, time: item.time,
      schedule: item.isHeading ? "heading" : item.schedule.kind,
      targets: item.targets.map(\.rawValue),
      instances: view.instances(of: item.id).map(instance))
  }

  private func instance(_ instance: ItemInstance) -> Instance {
    Instance(
      year: instance.key.year, due: instance.due?.day.iso8601,
      dueBasis: instance.due?.basis.rawValue,
      state: instance.standing(on: view.asOf).rawValue,
      owner: instance.record.ownerName.isEmpty ? nil : instance.record.ownerName,
      evidence: instance.proofs.map { proof in
        Proof(
          id: proof.id, result: proof.result, kind: proof.kind.rawValue, title: proof.title,
          reference: proof.reference, sha256: proof.digest.isEmpty ? nil : proof.digest)
      })
  }

  private func target(_ target: ProgrammeTarget) -> Target {
    let tile = view.targets.first { $0.id == target.indicator.rawValue }
    var goals: [String: Double] = [:]
    for goal in target.goals { goals["\(goal.year)"] = Double(goal.hundredths) / 100 }
    return Target(
      id: target.indicator.rawValue, name: target.name,
      item: view.programme.findItem(for: target.indicator)?.id, goals: goals,
      numerator: tile?.numerator ?? 0, denominator: tile?.denominator ?? 0,
      percent: tile?.hundredths.map { Double($0) / 100 },
      status: (tile?.status ?? .insufficient).rawValue, year: tile?.year, gap: tile?.gap)
  }
}
