import DialogModel

extension NLUEvaluation {
    /// The scores as a table for people.
    public var text: String {
        var lines = [
            "texts            \(total)",
            "intent accuracy  \(Self.percent(intentAccuracy))",
            "slot F1          \(Self.percent(slots.f1))  (precision \(Self.percent(slots.precision)), recall \(Self.percent(slots.recall)))",
            "exact match      \(Self.percent(exactMatch))",
        ]
        if outOfScope.expected > 0 {
            lines.append("out of scope     precision \(Self.percent(outOfScope.precision)), recall \(Self.percent(outOfScope.recall))")
        }
        if outOfScope.expected > 0 || inScope.predicted < inScope.expected {
            lines.append("in scope         \(Self.percent(inScope.recall)) kept and right")
        }
        if let scopeArea { lines.append("scope AUROC      \(Self.percent(scopeArea))") }
        if let calibrationError { lines.append("calibration err. \(Self.percent(calibrationError))") }
        lines += table("intent", byIntent)
        if !bySlot.isEmpty { lines += table("slot", bySlot) }
        if !worstConfusions.isEmpty {
            lines += ["", "taken for another"]
            lines += worstConfusions.prefix(20).map { "\(Self.padded(String($0.count), 5))  \($0.expected) → \($0.predicted): \($0.text)" }
        }
        if !worstMistakes.isEmpty {
            lines += ["", "wrong and sure of it"]
            lines += worstMistakes.prefix(20).map {
                "\(Self.padded(Self.percent($0.confidence), 5))  \($0.expected) → \($0.predicted): \($0.text)"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The scores for programs.
    public var json: JSONValue {
        [
            "texts": .integer(total), "intent_accuracy": .number(intentAccuracy), "slot_f1": .number(slots.f1),
            "slot_precision": .number(slots.precision), "slot_recall": .number(slots.recall), "exact_match": .number(exactMatch),
            "out_of_scope_precision": .number(outOfScope.precision), "out_of_scope_recall": .number(outOfScope.recall),
            "in_scope_accuracy": .number(inScope.recall),
            "scope_auroc": scopeArea.map(JSONValue.number) ?? .null,
            "calibration_error": calibrationError.map(JSONValue.number) ?? .null,
            "intents": Self.json(byIntent), "slots": Self.json(bySlot),
            "confusions": .array(worstConfusions.map {
                ["expected": .string($0.expected), "predicted": .string($0.predicted), "count": .integer($0.count), "text": .string($0.text)]
            }),
            "mistakes": .array(worstMistakes.map {
                ["expected": .string($0.expected), "predicted": .string($0.predicted), "confidence": .number($0.confidence), "text": .string($0.text)]
            }),
        ]
    }

    private static func json(_ counts: [String: Counts]) -> JSONValue {
        .object(counts.keys.sorted().map { name in
            let count = counts[name] ?? Counts()
            return .init(name, [
                "expected": .integer(count.expected), "precision": .number(count.precision), "recall": .number(count.recall),
                "f1": .number(count.f1),
            ])
        })
    }

    private func table(_ title: String, _ counts: [String: Counts]) -> [String] {
        let width = max(title.count, counts.keys.map(\.count).max() ?? 0)
        let head = title + String(repeating: " ", count: width - title.count) + "      n  precision  recall      F1"
        return ["", head] + counts.keys.sorted().map { name in
            let count = counts[name] ?? Counts()
            return name + String(repeating: " ", count: width - name.count) + "  " + Self.padded(String(count.expected), 5) + "  "
                + Self.padded(Self.percent(count.precision), 9) + "  " + Self.padded(Self.percent(count.recall), 6) + "  "
                + Self.padded(Self.percent(count.f1), 6)
        }
    }

    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
