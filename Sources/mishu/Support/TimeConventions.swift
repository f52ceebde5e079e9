import TimeExpressions

/// Conventions of time by their names on the command line.
enum TimeConventions {
    static func named(_ name: String) throws(CommandFailure) -> Conventions {
        switch name {
        case "office": .office
        case "recognizers": .recognizers
        case "duckling": .duckling
        default: throw .unusable("there are no conventions “\(name)”: write office, recognizers or duckling")
        }
    }
}
