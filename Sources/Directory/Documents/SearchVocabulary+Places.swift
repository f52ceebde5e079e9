extension SearchVocabulary {
    /// Places by their names in both languages, each with the wider place that it lies in, which stands further down.
    static let places = """

        place 北京 beijing peking < 中国
        place 上海 shanghai < 中国
        place 广州 guangzhou < 中国
        place 深圳 shenzhen < 中国
        place 天津 tianjin < 中国
        place 重庆 chongqing < 中国
        place 成都 chengdu < 中国
        place 杭州 hangzhou < 中国
        place 南京 nanjing < 中国
        place 苏州 suzhou < 中国
        place 无锡 wuxi < 中国
        place 常州 changzhou < 中国
        place 宁波 ningbo < 中国
        place 武汉 wuhan < 中国
        place 长沙 changsha < 中国
        place 西安 xi'an xian < 中国
        place 郑州 zhengzhou < 中国
        place 济南 jinan < 中国
        place 青岛 qingdao < 中国
        place 大连 dalian < 中国
        place 沈阳 shenyang < 中国
        place 哈尔滨 harbin < 中国
        place 合肥 hefei < 中国
        place 福州 fuzhou < 中国
        place 厦门 xiamen < 中国
        place 东莞 dongguan < 中国
        place 佛山 foshan < 中国
        place 珠海 zhuhai < 中国
        place 昆明 kunming < 中国
        place 海口 haikou < 中国
        place 香港 hong_kong < 中国
        place 澳门 macau macao < 中国
        place 台北 taipei < 中国
        place 东京 tokyo < 日本
        place 大阪 osaka < 日本
        place 首尔 seoul < 韩国
        place 釜山 busan < 韩国
        place 孟买 mumbai < 印度
        place 班加罗尔 bangalore bengaluru < 印度
        place 曼谷 bangkok < 泰国
        place 河内 hanoi < 越南
        place 胡志明市 ho_chi_minh_city < 越南
        place 吉隆坡 kuala_lumpur < 马来西亚
        place 雅加达 jakarta < 印度尼西亚
        place 迪拜 dubai < 阿联酋
        place 伦敦 london < 英国
        place 曼彻斯特 manchester < 英国
        place 巴黎 paris < 法国
        place 里昂 lyon < 法国
        place 柏林 berlin < 德国
        place 慕尼黑 munich münchen < 德国
        place 汉堡 hamburg < 德国
        place 法兰克福 frankfurt < 德国
        place 汉诺威 hannover hanover < 德国
        place 斯图加特 stuttgart < 德国
        place 杜塞尔多夫 düsseldorf dusseldorf < 德国
        place 维也纳 vienna < 奥地利
        place 苏黎世 zurich zürich < 瑞士
        place 日内瓦 geneva < 瑞士
        place 阿姆斯特丹 amsterdam < 荷兰
        place 鹿特丹 rotterdam < 荷兰
        place 布鲁塞尔 brussels < 比利时
        place 哥本哈根 copenhagen < 丹麦
        place 斯德哥尔摩 stockholm < 瑞典
        place 赫尔辛基 helsinki < 芬兰
        place 米兰 milan < 意大利
        place 罗马 rome < 意大利
        place 马德里 madrid < 西班牙
        place 巴塞罗那 barcelona < 西班牙
        place 里斯本 lisbon < 葡萄牙
        place 华沙 warsaw < 波兰
        place 布拉格 prague < 捷克
        place 布达佩斯 budapest < 匈牙利
        place 莫斯科 moscow < 俄罗斯
        place 都柏林 dublin < 爱尔兰
        place 纽约 new_york < 美国
        place 洛杉矶 los_angeles < 美国
        place 旧金山 san_francisco < 美国
        place 圣何塞 san_jose < 美国
        place 西雅图 seattle < 美国
        place 芝加哥 chicago < 美国
        place 波士顿 boston < 美国
        place 底特律 detroit < 美国
        place 休斯敦 houston < 美国
        place 多伦多 toronto < 加拿大
        place 温哥华 vancouver < 加拿大
        place 墨西哥城 mexico_city < 墨西哥
        place 圣保罗 sao_paulo < 巴西
        place 悉尼 sydney < 澳大利亚
        place 墨尔本 melbourne < 澳大利亚
        place 新加坡 singapore < 东南亚
        place 泰国 thailand thai < 东南亚
        place 越南 vietnam vietnamese < 东南亚
        place 马来西亚 malaysia < 东南亚
        place 印度尼西亚 印尼 indonesia < 东南亚
        place 菲律宾 philippines < 东南亚
        place 中国 china chinese < 亚洲
        place 日本 japan japanese < 亚洲
        place 韩国 korea korean < 亚洲
        place 印度 india indian < 亚洲
        place 东南亚 southeast_asia < 亚洲
        place 阿联酋 uae < 中东
        place 沙特 saudi_arabia < 中东
        place 中东 middle_east
        place 英国 britain uk united_kingdom england british < 欧洲
        place 法国 france french < 欧洲
        place 德国 germany german < 欧洲
        place 奥地利 austria < 欧洲
        place 瑞士 switzerland swiss < 欧洲
        place 荷兰 netherlands dutch < 欧洲
        place 比利时 belgium < 欧洲
        place 丹麦 denmark < 欧洲
        place 瑞典 sweden swedish < 欧洲
        place 挪威 norway < 欧洲
        place 芬兰 finland < 欧洲
        place 意大利 italy italian < 欧洲
        place 西班牙 spain spanish < 欧洲
        place 葡萄牙 portugal < 欧洲
        place 波兰 poland polish < 欧洲
        place 捷克 czechia czech < 欧洲
        place 匈牙利 hungary < 欧洲
        place 爱尔兰 ireland < 欧洲
        place 俄罗斯 russia russian < 欧洲
        place 美国 usa united_states < 北美
        place 加拿大 canada canadian < 北美
        place 墨西哥 mexico < 北美
        place 巴西 brazil < 南美
        place 澳大利亚 澳洲 australia australian
        place 北美 north_america american < 美洲
        place 南美 south_america < 美洲
        place 美洲 america americas
        place 欧洲 europe european eu
        place 亚洲 asia asian
        place 非洲 africa
        """
}
