extension DataAction {
    /// The name without the domain.
    public var shortName: String { String(name.dropFirst(domain.count + 1)) }

    /// The template of its summary, where the domain has one of its own.
    public var confirmation: String { "confirm_\(shortName)" }

    /// Every template that it says, with the key that names it.
    public var responses: [(key: String, name: String)] {
        var all: [(key: String, name: String)] = []
        for (key, name) in [("done", done), ("rows", rows), ("empty", empty), ("unchanged", unchanged), ("failed", failed)] {
            if let name { all.append((key, name)) }
        }
        if let choice { all += [("choose", choice.title), ("choose", choice.ask)] }
        return all + refusals.map { ("refuse", $0.say) }
    }
}
