/// Small words by which questions of domains without Swift are answered.
enum DataCues {
    /// No, none, leave it empty.
    static let nothing = [
        "没有", "不用", "不需要", "不要", "无", "没", "跳过", "不填", "否", "不必", "no", "none", "nothing", "nope", "skip", "not needed", "don't need", "no need",
    ]
    /// The list is complete.
    static let enough = ["就这些", "够了", "就这样", "好了", "没了", "齐了", "that's all", "that's it", "thats all", "thats it", "that is all", "enough", "done"]
    static let wanted = ["需要", "要", "是", "对", "还要", "有", "yes", "yeah", "yep", "sure", "please", "ok", "okay", "i do", "need"]
    /// What stands between a slot's name and its new value.
    static let becomes = ["改成是", "改成", "改为", "换成", "写成", "应该是", "就写", "是", "写", "为", ":", "：", "should be", "is", "to", "becomes"]
}
