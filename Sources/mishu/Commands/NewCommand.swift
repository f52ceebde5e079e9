import ArgumentParser

/// `mishu new`: a start to work from.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a start to work from. 新建一个可以接着改的样子。", subcommands: [NewDomainCommand.self])
}
