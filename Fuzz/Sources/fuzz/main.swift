import CLibFuzzer
import Foundation

// fuzz --target=TARGET [OPTION OF LIBFUZZER]… CORPUS…
// libFuzzer passes over what begins with two dashes, and hands it on to the processes that it starts.
let flag = "--target="
guard let name = CommandLine.arguments.first(where: { $0.hasPrefix(flag) })?.dropFirst(flag.count), let target = FuzzTarget(rawValue: String(name)) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("fuzz: name a target with \(flag)TARGET: \(names)\n".utf8))
    exit(2)
}
// What is made once, such as the grammar, is no input's time.
_ = target.callback(nil, 0)
// It keeps the pointers to the arguments.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target.callback))
