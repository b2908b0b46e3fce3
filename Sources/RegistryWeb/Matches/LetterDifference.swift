/// Which letters of two texts differ: the longest run of letters they share, in order, stays plain.
enum LetterDifference {
  struct Run: Equatable {
    var text: String
    var differs: Bool
  }

  /// The runs of both texts. Texts over 200 letters are only compared as wholes.
  static func runs(_ left: String, _ right: String) -> (left: [Run], right: [Run]) {
    let first = Array(left)
    let second = Array(right)
    guard first != second else {
      return ([Run(text: left, differs: false)], [Run(text: right, differs: false)])
    }
    guard first.count <= 200, second.count <= 200 else {
      return ([Run(text: left, differs: true)], [Run(text: right, differs: true)])
    }
    let (leftShared, rightShared) = shared(first, second)
    return (joined(first, leftShared), joined(second, rightShared))
  }

  /// For each letter of either text whether it belongs to the longest common subsequence.
  private static func shared(
    _ first: [Character], _ second: [Character]
  ) -> (left: [Bool], right: [Bool]) {
    let width = second.count + 1
    var lengths = [Int](repeating: 0, count: (first.count + 1) * width)
    for i in first.indices.reversed() {
      for j in second.indices.reversed() {
        lengths[i * width + j] =
          first[i] == second[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var left = [Bool](repeating: false, count: first.count)
    var right = [Bool](repeating: false, count: second.count)
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        left[i] = true
        right[j] = true
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return (left, right)
  }

  private static func joined(_ letters: [Character], _ isShared: [Bool]) -> [Run] {
    var runs: [Run] = []
    for (letter, shared) in zip(letters, isShared) {
      if let last = runs.indices.last, runs[last].differs == !shared {
        runs[last].text.append(letter)
      } else {
        runs.append(Run(text: String(letter), differs: !shared))
      }
    }
    return runs
  }
}
