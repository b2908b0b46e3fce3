import CivilDate

extension Figure {
  /// The figure as one JSON object, its members in a fixed order.
  public var json: String {
    var object = JSONObject()
    object.add("indicator", indicator.rawValue)
    object.add("basis", basis.rawValue)
    object.add("year", year)
    object.add("numerator", numerator)
    object.add("denominator", denominator)
    // An insufficient figure has no percentage even when its counts would give one.
    let percentage = status == .insufficient ? nil : percentage
    object.add("percent", raw: percentage?.text ?? "null")
    object.add("status", status.rawValue)
    object.add("reason", reason?.text)
    addCounts(to: &object)
    addInterval(to: &object)
    object.add("target", raw: target)
    object.add("national", raw: national)
    object.close()
    return object.text
  }

  private func addCounts(to object: inout JSONObject) {
    object.add("known", known)
    object.add("registered", registered)
    object.add("immatureRegistered", immatureRegistered)
    object.add("immatureUnregistered", immatureUnregistered)
    object.add("overdue", overdue)
    object.add("indeterminate", indeterminate)
    object.add("numeratorPlain", numeratorPlain)
    object.add("denominatorPlain", denominatorPlain)
    object.add("male", male)
    object.add("female", female)
    object.add("reregistered", reregistered)
    object.add("eligible", eligible)
    object.add("matched", matched)
    object.add("elsewhere", elsewhere)
    object.add("living", living)
    object.add("suspected", suspected)
    object.add("adjustedNumerator", adjustedNumerator)
    object.add("adjustedDenominator", adjustedDenominator)
    if let latencyMedian { object.add("latencyP50", raw: latencyMedian.text) }
    if let latency95 { object.add("latencyP95", raw: latency95.text) }
    object.add("presumed", presumed)
  }

  private func addInterval(to object: inout JSONObject) {
    if let bounds {
      object.add(
        "bounds",
        raw: "{\"low\": \(bounds.lowerBound.text), \"high\": \(bounds.upperBound.text)}")
    }
    if let interval, status != .insufficient {
      object.add(
        "interval95", raw: "{\"low\": \(interval.low.text), \"high\": \(interval.high.text)}")
    }
  }
}

extension JSONObject {
  fileprivate mutating func add(_ key: String, raw goal: Goal?) {
    guard let goal else { return }
    let percent = Percentage(tenThousandths: goal.hundredths * 100).text
    add(key, raw: "{\"year\": \(goal.year), \"percent\": \(percent)}")
  }
}

extension IndicatorReport {
  /// The report as JSON, one figure a line.
  public var json: String {
    var text = "{\"asOf\": \"\(asOf.iso8601)\", \"deadlineRule\": \"\(deadlineRule.rawValue)\","
    text += " \"figures\": ["
    for (index, figure) in figures.enumerated() {
      text += index == 0 ? "\n  " : ",\n  "
      text += figure.json
    }
    text += figures.isEmpty ? "]}\n" : "\n]}\n"
    return text
  }
}
