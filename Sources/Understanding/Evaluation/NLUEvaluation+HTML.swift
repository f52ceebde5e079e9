import Foundation

extension NLUEvaluation {
    /// The scores as one HTML page that needs nothing else: figures, intents, confusion matrix, worst mistakes, calibration.
    public var html: String {
        let summary = [
            ("Texts", String(total)), ("Intent right", percentage(intentAccuracy)), ("Slot F1", percentage(slots.f1)),
            ("All right", percentage(exactMatch)), ("In scope, kept and right", percentage(inScope.recall)),
            ("Out of scope, recall", outOfScope.expected > 0 ? percentage(outOfScope.recall) : "–"),
            ("Scope AUROC", scopeArea.map(percentage) ?? "–"), ("Expected calibration error", calibrationError.map(percentage) ?? "–"),
        ]
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Understanding: evaluation</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c2330; background: #fff }
            table { border-collapse: collapse; margin: 1rem 0 } th, td { padding: .2rem .6rem; text-align: left; border-bottom: 1px solid #d8dde6 }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
            .matrix { overflow: auto; max-height: 80vh } .matrix td { min-width: 1.6rem; text-align: center; padding: .1rem; font-size: 12px }
            .matrix th { font-size: 12px; font-weight: 500; white-space: nowrap } .matrix thead th { writing-mode: vertical-rl; padding: .4rem .1rem }
            .bar { background: #3b6fd4; height: .7rem; display: inline-block }
            @media (prefers-color-scheme: dark) { body { color: #e4e8f0; background: #14181f } th, td { border-color: #333b48 } }
            </style></head><body>
            <h1>Understanding: evaluation</h1>
            \(table(["Figure", ""], summary.map { [$0.0, $0.1] }))
            <h2>Intents</h2>
            \(counts("Intent", byIntent))
            \(bySlot.isEmpty ? "" : "<h2>Slots</h2>\n" + counts("Slot", bySlot))
            <h2>Confusion matrix</h2>
            <p>A row is what was meant, a column what was understood; intents that are never mistaken are left out.</p>
            \(matrix)
            <h2>Taken for another</h2>
            \(table(["Times", "Meant", "Understood", "Example"], worstConfusions.prefix(60).map { [String($0.count), $0.expected, $0.predicted, $0.text] }))
            <h2>Wrong and sure of it</h2>
            \(table(["Sure", "Meant", "Understood", "Text"], worstMistakes.map { [percentage($0.confidence), $0.expected, $0.predicted, $0.text] }))
            <h2>Confidence</h2>
            <p>Where confidence means what it says, both figures of a row agree.</p>
            \(table(["Texts", "Confidence", "Right"], bins.filter { $0.count > 0 }.map { bin in
                [String(bin.count), percentage(bin.confidence / Double(bin.count)), percentage(Double(bin.correct) / Double(bin.count))]
            }))
            </body></html>

            """
    }

    /// The intents that were mistaken, at most 80, each with its row.
    private var matrix: String {
        var errors: [String: Int] = [:]
        for confusion in worstConfusions {
            errors[confusion.expected, default: 0] += confusion.count
            errors[confusion.predicted, default: 0] += confusion.count
        }
        let worst = errors.keys.sorted { (errors[$1] ?? 0, $0) < (errors[$0] ?? 0, $1) }.prefix(80)
        let names = worst.sorted()
        guard !names.isEmpty else { return "<p>No intent was mistaken.</p>" }
        let head = names.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined()
        let rows = names.map { expected in
            let total = max(1, byIntent[expected]?.expected ?? 1)
            let cells = names.map { predicted in
                let count = expected == predicted ? byIntent[expected]?.correct ?? 0 : confusions(expected: expected, predicted: predicted)
                guard count > 0 else { return "<td></td>" }
                let colour = expected == predicted ? "46,140,90" : "205,70,60"
                let share = 0.12 + 0.7 * min(1, Double(count) / Double(total))
                let title = "\(expected) → \(predicted): \(count)"
                return "<td style=\"background:rgba(\(colour),\((share * 100).rounded() / 100))\" title=\"\(Self.escaped(title))\">\(count)</td>"
            }
            return "<tr><th scope=\"row\">\(Self.escaped(expected))</th>\(cells.joined())</tr>"
        }
        return "<div class=\"matrix\"><table><thead><tr><th></th>\(head)</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
    }

    private func counts(_ title: String, _ counts: [String: Counts]) -> String {
        table([title, "Texts", "Precision", "Recall", "F1"], counts.keys.sorted().map { name in
            let count = counts[name] ?? Counts()
            return [name, String(count.expected), percentage(count.precision), percentage(count.recall), percentage(count.f1)]
        })
    }

    private func table(_ head: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { cell in
                let isNumber = cell.first.map { $0.isNumber } == true && cell.allSatisfy { $0.isNumber || ". %".contains($0) }
                return "<\(tag)\(isNumber ? " class=\"n\"" : "")>\(Self.escaped(cell))</\(tag)>"
            }.joined() + "</tr>"
        }
        return "<table><thead>\(row(head, "th"))</thead><tbody>\n\(rows.map { row($0, "td") }.joined(separator: "\n"))\n</tbody></table>"
    }

    private func percentage(_ share: Double) -> String { Self.percent(share) + " %" }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
