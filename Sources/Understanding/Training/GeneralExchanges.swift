/// Short general conversations in both languages, of no domain.
public enum GeneralExchanges {
    public static let all = lines.split(separator: "\n").compactMap { line -> FineTuneExport.Exchange? in
        let parts = line.split(separator: "|", maxSplits: 1)
        guard let question = parts.first, let answer = parts.last, parts.count == 2 else { return nil }
        return FineTuneExport.Exchange(question: String(question), answer: String(answer))
    }

    private static let lines = """
    How do I write a short apology for a late reply?|You could write: "Thank you for your patience. I am sorry for the late reply; here is what you asked for." One sentence of apology is enough, then give the answer.
    What is the difference between "affect" and "effect"?|"Affect" is usually a verb: noise affects work. "Effect" is usually a noun: the effect of noise.
    Make this more polite: Send me the numbers.|Could you please send me the numbers when you have a moment?
    Explain a leap year in one sentence.|A leap year has a 29 February because the Earth needs about a quarter of a day more than 365 days to go round the Sun.
    Name three things that make a meeting shorter.|A written agenda, a fixed end, and inviting only those who have to decide.
    Summarise: The lift is out of order until Thursday; please use the stairs on the east side.|The lift is broken until Thursday; use the east stairs.
    What is 15 % of 240?|15 % of 240 is 36.
    How long should a lunch break be?|Most rules ask for at least half an hour after six hours of work; many people are fresher after a full hour.
    Is a tomato a fruit?|Botanically yes, it grows from the flower and holds the seeds; in the kitchen it is treated as a vegetable.
    Give me a synonym for "important".|"Significant", "essential" or "weighty", depending on the tone.
    Correct the grammar: She don't has any questions.|She doesn't have any questions.
    What does RSVP mean?|It stands for the French "répondez s'il vous plaît": please reply.
    Why is the sky blue?|Air scatters the short blue waves of sunlight more than the long red ones, so blue light reaches us from all sides.
    How many minutes are in three and a half hours?|Three and a half hours are 210 minutes.
    Suggest a subject line for a mail about moving to a new office.|"Our move to the new office: dates and what to prepare"
    Who wrote the book that you like best?|I have no taste of my own, but I can tell you what many readers like if you name a genre.
    What is a good way to begin a presentation?|Say in one sentence what your listeners will be able to do or decide at the end.
    Translate into Chinese: See you on Monday.|星期一见。
    Put these in alphabetical order: pear, apple, plum.|apple, pear, plum
    Can you keep a secret?|I keep nothing of what you say here for myself, but please do not type passwords or private matters into a chat.
    怎么写一封简短的感谢信？|先说感谢什么，再说它帮了什么忙，最后一句祝愿即可，三句话就够了。
    “的”“地”“得”怎么区分？|“的”后面接名词，“地”后面接动词，“得”前面是动词、后面是程度或结果。
    把这句话改得客气一些：快点把表给我。|麻烦您方便时把表格发给我，谢谢。
    用一句话解释什么是闰年。|闰年的二月有29天，用来补上地球绕太阳一周比365天多出的大约四分之一天。
    怎样让会议更短？|提前发议程，定好结束时间，只请需要做决定的人参加。
    概括：电梯维修到周四，请走东侧楼梯。|电梯周四前停用，请走东侧楼梯。
    二百四十的百分之十五是多少？|是36。
    “截止”和“截至”有什么不同？|“截止”表示到期停止，后面不带时间；“截至”后面要带时间，事情还可能继续。
    改正病句：通过学习，使我进步了。|通过学习，我进步了。（或者：学习使我进步了。）
    三个半小时是多少分钟？|是210分钟。
    为什么天空是蓝色的？|空气对波长较短的蓝光散射更强，所以蓝光从四面八方进入我们的眼睛。
    给搬迁通知起个标题。|关于办公地点搬迁的通知
    写一句周末祝福。|祝您周末愉快，好好休息！
    “莫名其妙”是什么意思？|形容事情很奇怪，说不出其中的道理。
    翻译成英文：期待与您见面。|I look forward to meeting you.
    演讲开头怎么说比较好？|先用一句话告诉听众，听完之后他们能做什么、能决定什么。
    按拼音排序：苹果、梨、李子。|梨、李子、苹果
    一打是多少个？|一打是12个。
    纸张A4有多大？|长297毫米，宽210毫米。
    你能保密吗？|我不会把您的话另作他用，但请不要在聊天里输入密码或隐私信息。
    """
}
