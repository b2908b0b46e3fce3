extension DelayTriangle {
  /// Mack's standard error of what is still to come, all months together; nil for fewer than three months.
  public var outstandingError: Double? {
    let size = cumulative.count
    guard size >= 3 else { return nil }
    let variances = factorVariances
    let nowcasts = nowcasts
    var total = 0.0
    for row in 1..<size {
      var own = 0.0
      var shared = 0.0
      let last = size - 1 - row
      var projected = cumulative[row][last]
      for delay in last..<(size - 1) {
        let column = (0..<(size - 1 - delay)).reduce(0.0) { $0 + cumulative[$1][delay] }
        let relative = variances[delay] / (factors[delay] * factors[delay])
        if projected > 0 { own += relative / projected }
        if column > 0 {
          own += relative / column
          shared += 2 * relative / column
        }
        projected *= factors[delay]
      }
      let later = nowcasts[(row + 1)...].reduce(0, +)
      total += nowcasts[row] * nowcasts[row] * own + nowcasts[row] * later * shared
    }
    return total.squareRoot()
  }

  /// How far single months stray from each factor. The last one has one month only: Mack's rule takes the
  /// smallest continuation of those before it.
  private var factorVariances: [Double] {
    let size = cumulative.count
    var variances: [Double] = []
    for delay in 0..<(size - 1) {
      let rows = size - 1 - delay
      guard rows > 1 else {
        let (last, before) = (variances.last ?? 0, variances.dropLast().last ?? 0)
        let next = before > 0 ? last * last / before : last
        variances.append(min(next, last, before > 0 ? before : last))
        continue
      }
      var sum = 0.0
      for row in 0..<rows where cumulative[row][delay] > 0 {
        let step = cumulative[row][delay + 1] / cumulative[row][delay] - factors[delay]
        sum += cumulative[row][delay] * step * step
      }
      variances.append(sum / Double(rows - 1))
    }
    return variances
  }
}
