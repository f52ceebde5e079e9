/// A calendar file cut into its events and what stands around them (RFC 5545, section 3.6).
struct CalendarFile {
    struct Event {
        /// Of BEGIN:VEVENT.
        var line: Int
        var properties: [ContentLine] = []
        /// Components inside it, such as alarms, as they stand.
        var nested: [String] = []
    }

    private(set) var events: [Event] = []
    /// What stands in the calendar outside events: its own properties, time zones.
    private(set) var header: [String] = []

    init(_ bytes: [UInt8], file: String, _ notes: inout FileNotes) {
        var stack: [String] = []
        var event: Event?
        for (number, text) in ContentLine.unfolded(bytes) {
            guard let line = ContentLine(text, line: number) else {
                notes.problem(file, number, "is no line of a calendar: write NAME:value, and begin continued lines with a blank")
                continue
            }
            switch line.name {
            case "BEGIN":
                let component = line.value.uppercased()
                stack.append(component)
                if component == "VEVENT", stack.count == 2 {
                    event = Event(line: number)
                } else if event != nil {
                    event?.nested.append(text)
                } else if component != "VCALENDAR" {
                    header.append(text)
                }
            case "END":
                let component = line.value.uppercased()
                guard stack.last == component else {
                    notes.problem(file, number, "ends \(component), which did not begin: write END:\(stack.last ?? "…") before it")
                    return
                }
                stack.removeLast()
                if stack.count == 1, component == "VEVENT", let finished = event {
                    events.append(finished)
                    event = nil
                } else if event != nil {
                    event?.nested.append(text)
                } else if component != "VCALENDAR" {
                    header.append(text)
                }
            default:
                if stack.count == 2, event != nil {
                    event?.properties.append(line)
                } else if event != nil {
                    event?.nested.append(text)
                } else if stack.isEmpty {
                    notes.problem(file, number, "stands outside the calendar: write BEGIN:VCALENDAR before it")
                    return
                } else {
                    header.append(text)
                }
            }
        }
        if let open = stack.last {
            notes.problem(file, event?.line, "\(open) does not end: write END:\(open)")
        }
    }
}
