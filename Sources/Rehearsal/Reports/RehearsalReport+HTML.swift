import DialogModel

extension RehearsalReport {
    /// The results as one page that needs nothing beside it: each script as a conversation of bubbles, with what failed
    /// marked at its line. Labels are Chinese and English; light or dark as the reader's system is.
    ///
    /// - Parameter coverage: what of the domains was never exercised; nil: left out.
    public func html(coverage: CoverageReport? = nil) -> String {
        var out = Self.head(title: failures == 0 ? "全部通过 · All passed" : "\(failures) 个失败 · \(failures) failed")
        out += "<header><h1>对话脚本 <span lang=\"en\">Scripted dialogs</span></h1>\n<p class=\"sum\">"
        out += "<b>\(results.count)</b> 个脚本 scripts · <b class=\"good\">\(results.count - failures)</b> 通过 passed · "
        out += "<b class=\"\(failures > 0 ? "bad" : "good")\">\(failures)</b> 失败 failed</p>\n"
        if failures > 0, failures < results.count {
            out += "<label class=\"only\"><input type=\"checkbox\" id=\"only\"> 只看失败的 · failed only</label>\n"
        }
        out += "</header>\n<main>\n"
        for result in results.filter({ !$0.passed }) + results.filter(\.passed) { out += Self.card(result) }
        if let coverage { out += Self.section(coverage) }
        return out + "</main>\n</body>\n</html>\n"
    }

    private static func head(title: String) -> String {
        let style = EmbeddedText.files.first { $0.path == "Reports/Page/style.txt" }?.text ?? ""
        return """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(style)</style>
            </head>
            <body>

            """
    }

    // MARK: One script

    private static func card(_ result: ScriptResult) -> String {
        let state = result.passed ? "ok" : "failed"
        let mark = result.passed ? "✓ 通过 passed" : "✗ 失败 failed"
        var out = "<details class=\"script \(state)\"\(result.passed ? "" : " open")>\n<summary><span class=\"mark\">\(mark)</span> "
        out += "<h2>\(HTMLText.escaped(result.script.name))</h2> "
        out += "<span class=\"file\">\(HTMLText.escaped(result.script.file)):\(result.failure?.line ?? result.script.line)</span></summary>\n"
        out += "<ol class=\"talk\">\n"
        for turn in result.transcript { out += bubbles(turn, in: result.script) }
        if let failure = result.failure, result.transcript.last?.mismatches.isEmpty != false {
            // What failed is between two turns, or before the first.
            out += "<li class=\"turn wrong\">" + differences(failure.mismatches, in: result.script) + "</li>\n"
        }
        return out + "</ol>\n</details>\n"
    }

    private static func bubbles(_ turn: PlayedTurn, in script: RehearsalScript) -> String {
        let isWrong = !turn.mismatches.isEmpty
        var out = "<li class=\"turn\(isWrong ? " wrong" : "")\(turn.isSetup ? " setup" : "")\">\n"
        let who = turn.sender.map { "\($0) " } ?? ""
        switch turn.input {
        case .text(let text): out += "<p class=\"user\"><span class=\"who\">\(HTMLText.escaped(who))说 says</span>\(HTMLText.lines(text))</p>\n"
        case .press(let payload):
            out += "<p class=\"user press\"><span class=\"who\">\(HTMLText.escaped(who))按 presses</span>\(HTMLText.escaped(payload))</p>\n"
        }
        for reply in turn.replies {
            out += "<div class=\"mishu\"><span class=\"who\">秘书 Mishu</span><p>\(HTMLText.lines(reply.text))</p>"
            if !reply.buttons.isEmpty {
                out += "<p class=\"buttons\">" + reply.buttons.map { button in
                    "<span class=\"button\" title=\"\(HTMLText.escaped(button.payload))\">\(HTMLText.escaped(button.title))</span>"
                }.joined() + "</p>"
            }
            out += "</div>\n"
        }
        var notes = turn.effects.map { "<code>\(HTMLText.escaped($0.type))</code>" }
        if let asked = turn.asksFor { notes.append("问 asks <code>\(HTMLText.escaped(asked))</code>") }
        if !notes.isEmpty { out += "<p class=\"notes\">\(notes.joined(separator: " "))</p>\n" }
        if isWrong { out += differences(turn.mismatches, in: script) }
        return out + "</li>\n"
    }

    private static func differences(_ mismatches: [Mismatch], in script: RehearsalScript) -> String {
        var out = "<div class=\"differences\" role=\"note\">\n"
        for mismatch in mismatches {
            let place = HTMLText.escaped("\(script.file):\(mismatch.line):\(mismatch.column)")
            out += "<p class=\"place\">✗ \(place) · <b>\(HTMLText.escaped(mismatch.subject))</b></p>\n"
            out += "<dl><dt>应为 expected</dt><dd>\(HTMLText.lines(mismatch.expected))</dd>"
            out += "<dt>实际 actual</dt><dd>\(HTMLText.lines(mismatch.actual))</dd></dl>\n"
        }
        return out + "</div>\n"
    }

    private static func section(_ coverage: CoverageReport) -> String {
        var out = "<section class=\"coverage\">\n<h2>覆盖 <span lang=\"en\">Coverage</span></h2>\n<table>\n"
        let heads = ["项目 what", "用到 used", "从未用到 never exercised"].map { "<th scope=\"col\">\($0)</th>" }.joined()
        out += "<thead><tr>\(heads)</tr></thead>\n<tbody>\n"
        for part in coverage.parts {
            out += "<tr><th scope=\"row\">\(HTMLText.escaped(part.name))</th><td>\(part.all - part.never.count) / \(part.all)</td>"
            out += "<td>\(part.never.map { "<code>\(HTMLText.escaped($0))</code>" }.joined(separator: " "))</td></tr>\n"
        }
        return out + "</tbody>\n</table>\n</section>\n"
    }
}
