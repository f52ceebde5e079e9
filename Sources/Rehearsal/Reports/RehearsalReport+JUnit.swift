import Foundation

extension RehearsalReport {
    /// The results as JUnit XML, the form that continuous integration servers read: a suite for each folder, a test
    /// case for each script.
    public var junit: String {
        var suites: [(name: String, results: [ScriptResult])] = []
        for result in results {
            let folder = result.script.file.split(separator: "/").dropLast().joined(separator: "/")
            if suites.last?.name == folder {
                suites[suites.count - 1].results.append(result)
            } else {
                suites.append((folder, [result]))
            }
        }
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        out += "<testsuites name=\"mishu test\"\(Self.counts(results))>\n"
        for suite in suites {
            out += "  <testsuite name=\"\(Self.escaped(suite.name))\"\(Self.counts(suite.results))>\n"
            for result in suite.results {
                out += "    <testcase classname=\"\(Self.escaped(result.script.file))\" name=\"\(Self.escaped(result.script.name))\""
                out += " file=\"\(Self.escaped(result.script.file))\" line=\"\(result.script.line)\" time=\"\(Self.seconds(result.elapsed))\""
                guard let failure = result.failure else {
                    out += "/>\n"
                    continue
                }
                let message = "turn \(failure.turn): " + failure.mismatches.map(\.subject).joined(separator: ", ")
                out += ">\n      <failure message=\"\(Self.escaped(message))\">"
                out += Self.escaped(Self.lines(failure, in: result.script).joined(separator: "\n"))
                out += "</failure>\n    </testcase>\n"
            }
            out += "  </testsuite>\n"
        }
        return out + "</testsuites>\n"
    }

    private static func counts(_ results: [ScriptResult]) -> String {
        let time = seconds(results.reduce(0) { $0 + $1.elapsed })
        return " tests=\"\(results.count)\" failures=\"\(results.count { !$0.passed })\" errors=\"0\" time=\"\(time)\""
    }

    private static func seconds(_ value: Double) -> String {
        let micros = Int((value * 1e6).rounded())
        let fraction = String(micros % 1_000_000)
        return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
    }

    /// Text for XML 1.0, which allows no control characters but tab and line ends.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": out.append(scalar)
            default: out.append(scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }
}
