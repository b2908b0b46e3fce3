/// Gathers pairs into groups of records that are all the same.
public enum Clusters {
  /// The groups of two or more records that pairs make, each in rising order, by first record.
  ///
  /// Pairs join from the most probable down. Two groups join only if the mean probability between
  /// all their records, pairs that were not found counting 0, is at least `cohesion`: one doubtful
  /// pair cannot chain two families together.
  public static func of(_ pairs: [LinkedPair], cohesion: Double = 0.4) -> [[Int]] {
    var group: [Int: Int] = [:]
    var members: [[Int]] = []
    var known: [Int: [Int: Double]] = [:]
    for pair in pairs where pair.left != pair.right {
      known[pair.left, default: [:]][pair.right] = pair.probability
      known[pair.right, default: [:]][pair.left] = pair.probability
      for record in [pair.left, pair.right] where group[record] == nil {
        group[record] = members.count
        members.append([record])
      }
    }
    let ordered = pairs.sorted {
      ($1.probability, $0.left, $0.right) < ($0.probability, $1.left, $1.right)
    }
    for pair in ordered {
      guard let one = group[pair.left], let other = group[pair.right], one != other else {
        continue
      }
      var sum = 0.0
      for record in members[one] {
        for mate in members[other] { sum += known[record]?[mate] ?? 0 }
      }
      let mean = sum / Double(members[one].count * members[other].count)
      guard mean >= cohesion else { continue }
      for record in members[other] { group[record] = one }
      members[one] += members[other]
      members[other] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
