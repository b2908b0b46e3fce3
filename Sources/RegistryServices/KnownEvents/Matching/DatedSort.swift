import CivilDate

/// The items by the first day that each can have been, then by id; undated ones first.
func sortedByDay<Item: Identifiable>(
  _ items: [Item], day: (Item) -> PartialDate?
) -> [Item] where Item.ID == String {
  let days = items.map { DaySpan(day($0)).low }
  let order = items.indices.sorted {
    days[$0] == days[$1] ? items[$0].id < items[$1].id : days[$0] < days[$1]
  }
  return order.map { items[$0] }
}
