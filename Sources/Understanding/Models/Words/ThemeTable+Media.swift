extension ThemeTable {
    /// Listening, reading, playing, and talking to people.
    static let media = """
    music: 音乐|歌|歌曲|曲子|歌单|专辑|乐队|歌手|唱片|播放列表|music|song|songs|track|tracks|tune|tunes|album|albums|playlist|playlists|band|singer|artist|spotify|pandora|itunes
    genre: 摇滚|爵士|古典|流行|民谣|说唱|嘻哈|乡村音乐|金属|蓝调|rock|jazz|classical|pop|rap|hip hop|country music|metal|blues|folk|reggae|techno|disco
    play: 播放|放一首|放|来一首|听|接着放|play|plays|playing|listen|listen to|hear|put on some|resume|replay
    skip: 下一首|下一个|跳过|上一首|下一集|快进|倒回|next song|next track|skip|previous|fast forward|rewind|next episode|next one
    shuffle: 随机播放|循环|单曲循环|重复播放|打乱|shuffle|loop|repeat|repeat mode|on repeat|random order
    volume: 音量|声音|大声|小声|响|音响|扬声器|volume|sound|loud|louder|quiet|quieter|speaker|speakers|too loud|audio|hear you
    mute: 静音|安静|闭嘴|别出声|不要说话|取消静音|mute|unmute|silence|silent|shut up|be quiet|hush|quiet down|stop talking
    up: 调高|增大|提高|加大|上调|变大|增加|turn up|up|raise|increase|higher|more volume|crank
    down: 调低|减小|降低|减少|调小|下调|变小|turn down|lower|decrease|reduce|down|softer
    like: 喜欢|爱|最爱|收藏|点赞|喜爱|like|likes|love|loved|favorite|favourite|enjoy|thumbs up|fan of
    dislike: 讨厌|不喜欢|dislike|hate|don't like|thumbs down
    radio: 广播|电台|收音机|调频|频道|radio|fm|am radio|station|stations|tune in|broadcast|channel
    podcast: 播客|节目|集|podcast|podcasts|episode|episodes
    audiobook: 有声书|有声读物|听书|书|小说|章|audiobook|audiobooks|audio book|book|books|novel|chapter|audible|reading|read me
    movie: 电影|影院|电影票|片子|影片|上映|movie|movies|film|films|cinema|theater|theatre|showtime|showtimes|imdb|actor|actress
    tv: 电视|电视剧|剧|综艺|tv|television|show|shows|netflix|series
    gameplay: 游戏|玩|打游戏|象棋|扑克|猜谜|game|games|gaming|chess|poker|trivia|puzzle|sudoku|checkers|tic tac toe|hangman|xbox
    joke: 笑话|笑|搞笑|逗我|幽默|段子|joke|jokes|funny|laugh|humor|make me laugh|hilarious|pun
    funfact: 趣闻|冷知识|有趣的事|fun fact|fun facts|trivia fact|something interesting|interesting fact|did you know|fact|facts
    story: 故事|讲故事|童话|story|stories|tale|tales|bedtime
    news: 新闻|头条|消息|报道|时事|最新消息|报纸|news|headlines|headline|current events|newspaper|bbc|cnn|latest on|article|articles|journal|reuters|fox
    sport: 足球|篮球|比赛|球队|比分|网球|体育|冠军|football|soccer|basketball|baseball|tennis|sports|score|scores|team|match|nba|nfl|championship|league|playoffs|world cup|golf
    politics: 总统|总理|选举|政治|政府|政策|首相|president|election|elections|politics|political|government|senator|minister|prime minister|vote|trump|obama
    science: 科学|技术|科技|物理|化学|生物|宇宙|星球|science|technology|tech|physics|chemistry|biology|space|planet|universe|nasa
    email: 邮件|电子邮件|邮箱|收件箱|来信|发信|附件|email|emails|e-mail|e-mails|mail|inbox|gmail|outlook|attachment|subject line
    send: 发送|发|寄给|转发|发给|传|send|sends|sent|forward|write to|reply to|compose|dispatch
    reply: 回复|答复|回信|回|reply|replies|respond|response|answer back|write back
    unread: 未读|新邮件|收到|查收|新消息|unread|new email|new emails|new mail|received|any emails|any mail|check my email|check my inbox
    contactbook: 联系人|通讯录|电话号码|地址簿|contact|contacts|phone number|address book|phonebook|contact list
    call: 打电话|拨打|致电|呼叫|来电|通话|拨号|电话|call|calls|calling|dial|phone|ring|make call|telephone
    text: 短信|信息|发消息|微信|text|texts|texting|sms|text message|message|messages|messaging|imessage|whatsapp|wechat
    social: 推特|微博|脸书|朋友圈|发帖|社交媒体|社交|推文|帖子|点赞|动态|twitter|tweet|tweets|facebook|instagram|social media|post|posts|status|snapchat|linkedin|feed|newsfeed|hashtag
    complain: 投诉|抱怨|客服|不满|complain|complaint|complaints|customer service|consumer service|bad service|dissatisfied
    meeting: 会议|开会|碰面|见面|会面|meeting|meetings|conference|meet|meet up|gathering|get-together|seminar
    family: 妈妈|爸爸|妻子|丈夫|老婆|老公|孩子|儿子|女儿|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶|家人|mom|dad|mother|father|wife|husband|son|daughter|kids|brother|sister|grandma|grandpa|family|parents|aunt|uncle|cousin
    friend: 朋友|同事|同学|老板|邻居|friend|friends|coworker|colleague|boss|neighbor|buddy|girlfriend|boyfriend|roommate
    translate: 翻译|怎么说|用法语|用英语|用中文|用日语|译成|translate|translation|in spanish|in french|in german|in italian|in chinese|in japanese|in english|how do you say|how do i say|how would i say|say in|speak
    language: 语言|语种|英语|中文|法语|西班牙语|德语|日语|language|languages|english|spanish|french|german|chinese|italian|japanese|russian|american|british|accent
    define: 定义|意思|什么意思|含义|解释|释义|描述|单词|define|defines|definition|definitions|meaning|meanings|what does|mean|means|explain|dictionary|word|describe|description
    spell: 拼写|怎么拼|拼|怎么写|spell|spells|spelling|spelled|how is it spelled
    synonym: 近义词|同义词|反义词|synonym|synonyms|antonym|thesaurus|another word|similar word|other words
    knowledge: 谁是|什么是|为什么|首都|人口|历史|国家|who is|who was|what is the capital|capital|population|history|country|countries|famous|biography|net worth|tallest|mountain|river|celebrity|invented|discovered|wikipedia
    chat: 聊天|聊聊|谈谈|说话|你好吗|心情|感觉|talk to me|chat|conversation|how are you|how was your day|how is your day|how do you feel|feeling|bored|lonely|opinion|think about|mood
    """
}
