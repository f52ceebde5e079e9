/// The small words that carry a sentence and tell its language.
enum FunctionWords {
    static let english: Set<String> = Set("""
        a an the this that these those my your his her its our their me him us them i you he she it we they who whom
        whose what which when where why how is are was were be been am do does did have has had will would shall should
        can could may might must not no don't doesn't isn't aren't can't won't to of in on at by for from with about
        into after before between and or but if so than as there here any some all please book find show tell give
        cancel move schedule set get let let's i'd i'm i'll what's who's where's thanks thank yes want need make add
        remove change up out off over under again also just only now then too very more most
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Characters that are function words of Chinese or parts of its commonest verbs of request.
    static let chinese: Set<Unicode.Scalar> = Set(
        "的了吗呢吧啊着过是在有和与或就都也还不没把被给对从到向跟让叫为以于而且但如果因所这那哪谁什么怎几多少我你他她它们您咱要想请帮能会可应该一下个些次件查找订约改取消看问说告诉知道".unicodeScalars)

    /// Words that say nothing about the language of a conversation.
    static let neutral: Set<String> = ["ok", "okay", "no", "yes", "pm", "am"]
}
