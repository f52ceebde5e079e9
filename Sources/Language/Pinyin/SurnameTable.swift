/// Surnames whose reading differs from the character's usual one, and surnames of two characters.
enum SurnameTable {
    /// A surname and its syllables; another reading after a bar.
    static let readings = """
        单 shan
        仇 qiu
        解 xie
        区 ou
        查 zha
        曾 zeng
        任 ren
        盖 ge|gai
        乐 yue|le
        朴 piao
        翟 zhai|di
        华 hua
        缪 miao
        覃 qin|tan
        冼 xian
        洗 xian
        逄 pang
        员 yun
        尹 yin
        折 she
        召 shao
        佴 nai
        那 na
        哈 ha
        黑 he
        种 chong
        重 chong
        秘 bi
        尉 wei
        乜 nie
        莘 shen|xin
        冯 feng
        贾 jia
        石 shi
        薄 bo
        柏 bai|bo
        车 che
        撒 sa
        燕 yan
        纪 ji
        宁 ning
        应 ying
        相 xiang
        葛 ge
        过 guo
        郇 xun|huan
        隗 wei|kui
        谌 chen|shen
        洪 hong
        曲 qu
        令 ling
        卜 bu
        繁 po
        晟 cheng
        祭 zhai
        能 nai
        于 yu
        沈 shen
        贠 yun
        臧 zang
        句 gou
        牟 mu|mou
        俞 yu
        么 yao
        尉迟 yu chi
        万俟 mo qi
        长孙 zhang sun
        澹台 tan tai
        单于 chan yu
        令狐 ling hu
        鲜于 xian yu
        宰父 zai fu
        亓官 qi guan
        """

    static let compound = """
        欧阳 司马 上官 诸葛 夏侯 尉迟 万俟 长孙 澹台 单于 令狐 鲜于 东方 独孤 慕容 司徒 司空 公孙 皇甫 宇文
        轩辕 南宫 端木 百里 东郭 西门 申屠 公羊 淳于 太叔 仲孙 呼延 闻人 赫连 钟离 濮阳 公冶 宗政 闾丘 梁丘
        左丘 东门 南门 谷梁 拓跋 完颜 纳兰 耶律 羊舌 微生 漆雕 乐正 壤驷 公良 夹谷 宰父 段干 巫马 公西 颛孙
        子车 亓官 司寇 第五 即墨 达奚 褚师 爱新觉罗
        """
}
