import DialogModel
import TimeExpressions

extension RecordText {
    mutating func write(_ value: SlotValue) throws {
        try object { out in
            switch value {
            case .text(let text): out.member("text") { $0.member("_0", text) }
            case .number(let number): out.member("number") { $0.member("_0", number) }
            case .minutes(let minutes): out.member("minutes") { $0.member("_0", minutes) }
            case .flag(let flag): out.member("flag") { $0.member("_0", flag) }
            case .time(let time):
                try out.member("time") { out in
                    out.key("_0")
                    try out.write(time)
                }
            case .recurrence(let rule):
                try out.member("recurrence") { out in
                    out.key("_0")
                    try out.rare(rule)
                }
            case .entity(let reference):
                out.member("entity") { out in
                    out.key("_0")
                    out.write(reference)
                }
            case .entities(let references): out.member("entities") { $0.member("_0", references) { $0.write($1) } }
            case .mentions(let mentions): out.member("mentions") { $0.member("_0", mentions) { $0.write($1) } }
            case .records(let records):
                try out.member("records") { out in
                    try out.member("_0", records) { out, record in try out.object { try $0.member("values", slots: record.values) } }
                }
            }
        }
    }

    mutating func member(_ name: StaticString, slots: [String: SlotValue]) throws {
        try member(name) { out in
            for (slot, value) in slots {
                out.key(named: slot)
                try out.write(value)
            }
        }
    }

    mutating func write(_ value: TimeValue) throws {
        try object { out in
            switch value {
            case .instant(let time, let grain, let dateGiven):
                out.member("instant") { out in
                    out.member("_0", time)
                    out.member("grain", grain.rawValue)
                    out.member("dateGiven", dateGiven)
                }
            case .interval(let from, let to, let grain, let dateGiven):
                out.member("interval") { out in
                    out.member("from", from)
                    out.member("to", to)
                    out.member("grain", grain.rawValue)
                    out.member("dateGiven", dateGiven)
                }
            case .open(let from, let to):
                out.member("open") { out in
                    if let from { out.member("from", from) }
                    if let to { out.member("to", to) }
                }
            case .duration(let seconds): out.member("duration") { $0.member("seconds", seconds) }
            case .recurrence(let rule, let start):
                try out.member("recurrence") { out in
                    out.key("_0")
                    try out.rare(rule)
                    if let start { out.member("start", start) }
                }
            case .timeZone(let minutes): out.member("timeZone") { $0.member("offsetMinutes", minutes) }
            }
        }
    }

    mutating func member(_ name: StaticString, _ time: LocalDateTime) {
        member(name) { out in
            out.member("day", time.day)
            out.member("secondOfDay", time.secondOfDay)
        }
    }

    mutating func write(_ reference: EntityReference) {
        object { out in
            out.member("kind", reference.kind.rawValue)
            out.member("id", reference.id)
        }
    }

    mutating func write(_ mention: Mention) {
        object { out in
            out.member("text", mention.text)
            out.member("kind", mention.kind.rawValue)
            out.member("candidates", mention.candidates) { $0.write($1) }
            out.member("isApproximate", mention.isApproximate)
            if let within = mention.within {
                out.key("within")
                out.write(within)
            }
            out.member("relation", mention.relation)
        }
    }

    mutating func write(_ value: TemplateValue) throws {
        try object { out in
            switch value {
            case .text(let text): out.member("text") { $0.member("_0", text) }
            case .number(let number): out.member("number") { $0.member("_0", number) }
            case .flag(let flag): out.member("flag") { $0.member("_0", flag) }
            case .name(let zh, let en):
                out.member("name") { out in
                    out.member("zh", zh)
                    out.member("en", en)
                }
            case .day(let day): out.member("day") { $0.member("_0", day) }
            case .moment(let time): out.member("moment") { $0.member("_0", time) }
            case .span(let from, let to):
                out.member("span") { out in
                    out.member("_0", from)
                    out.member("_1", to)
                }
            case .minutes(let minutes): out.member("minutes") { $0.member("_0", minutes) }
            case .recurrence(let rule):
                try out.member("recurrence") { out in
                    out.key("_0")
                    try out.rare(rule)
                }
            case .names(let names): try out.member("names") { try $0.member("_0", names) { try $0.write($1) } }
            case .list(let items): try out.member("list") { try $0.member("_0", items) { try $0.write($1) } }
            }
        }
    }

    mutating func write(_ values: [String: TemplateValue]) throws {
        try object { out in
            for (name, value) in values {
                out.key(named: name)
                try out.write(value)
            }
        }
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): flag(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let values): array(values) { $0.write($1) }
        case .object(let fields): write(fields)
        }
    }

    mutating func write(_ fields: [JSONValue.Field]) {
        object { out in
            for field in fields {
                out.key(named: field.key)
                out.write(field.value)
            }
        }
    }
}
