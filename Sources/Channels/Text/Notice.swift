import DialogModel

/// The few things that the channels say by themselves, in both languages: whom they are said to is not known, or not yet.
enum Notice {
    static let stranger = Reply(text: """
        抱歉，我不认识这个账号，无法为您办理。请联系公司的系统管理员，把您的账号与通讯录关联起来。
        Sorry, I do not know this account, so I cannot help here. Please ask your company's administrator to link it to the directory.
        """)
    static let notYours = Reply(text: """
        这个按钮是给另一位同事的，什么都没有改变。
        This button was meant for somebody else; nothing has changed.
        """)
    static let attachment = Reply(text: """
        我还不会读文件、图片和语音，请用文字告诉我您需要什么。
        I cannot read files, pictures or recordings yet; please tell me in words what you need.
        """)
    static let identityUnavailable = Reply(text: """
        暂时无法确认您的身份，请过几分钟再试。
        I cannot check who you are just now; please try again in a few minutes.
        """)
    static let commandUsage = """
        请在命令后面写上您的需要，例如“明天下午三点订会议室”。
        Please write what you need after the command, such as "book a room tomorrow at 3 pm".
        """

    /// - Parameter id: what the log calls it.
    static func failure(_ id: String) -> Reply {
        Reply(text: """
            出了点问题，请稍后再试；如果仍然不行，请把编号 \(id) 告诉管理员。
            Something went wrong; please try again later, or give the administrator the number \(id).
            """)
    }
}
