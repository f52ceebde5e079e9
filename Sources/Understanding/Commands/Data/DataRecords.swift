import DialogModel
import Language

/// Puts what was said of a list's things together: 两支笔和三个本子 is two records.
struct DataRecords {
    let list: SlotDefinition

    /// - Parameter found: values of the list's slots in the order of the text.
    func records(of found: [DataSpans.Found], in text: NormalizedText) -> [SlotRecord] {
        guard let key = list.items.first else { return [] }
        var records: [SlotRecord] = []
        var lastKeyEnd = Int.min
        for (index, item) in found.enumerated() {
            let nextKey = found[index...].first { $0.slot == key }
            let isTaken = records.last?.values[item.slot] != nil
            // A count belongs to the nearer thing: before it in "3 notebooks", behind it in "pens: 2".
            let belongsToNext = item.slot != key && nextKey.map { next in
                records.last?.values[key] == nil ? false : next.range.lowerBound - item.range.upperBound < item.range.lowerBound - lastKeyEnd
            } ?? false
            if records.isEmpty || isTaken || belongsToNext { records.append(SlotRecord([:])) }
            records[records.count - 1].values[item.slot] = item.value
            if item.slot == key { lastKeyEnd = item.range.upperBound }
        }
        // 各两个, "two of each": what was said once goes for all.
        if Cues.found(DataCues.each, in: text) {
            for item in found where item.slot != key {
                for index in records.indices where records[index].values[item.slot] == nil { records[index].values[item.slot] = item.value }
            }
        }
        return records
    }
}
