import Language
@_spi(Invariants) import TimeExpressions

let asked = CommandLine.arguments.dropFirst().first
if asked != "--hostile" {
    print("utterances                  median      90 %      99 %   µs each")
    for (language, bytes) in [(TextLanguage.english, PackageResources.en_txt), (.chinese, PackageResources.zh_txt)] {
        let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        print(UtteranceBenchmark(language: language, texts: texts).run(rounds: 400))
    }
}
if asked != "--utterances" {
    print("hostile text              50 KB    100 KB   ms, best of 5")
    for kind in HostileText.allCases { print(HostileBenchmark(kind: kind).run()) }
}
