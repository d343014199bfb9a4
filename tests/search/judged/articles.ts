/**
 * A small archive for judging the order of hits. All of it is made up for this test: places, firms and figures mean
 * nothing. Several articles share each subject, some as their matter and some in passing.
 */
export interface JudgedArticle {
  id: string;
  title: string;
  kicker?: string;
  date: string;
  zone: string;
  topic: string;
  author?: string;
  body: string[];
}

const article = (
  id: string,
  date: string,
  [zone, topic, author]: [zone: string, topic: string, author?: string],
  title: string,
  ...body: string[]
): JudgedArticle => ({ id, date, zone, topic, ...(author && { author }), title, body });

export const ARTICLES: JudgedArticle[] = [
  article(
    'hydrogen-bus',
    '2021-03-04',
    ['kunshan', 'innovation', '魏志强'],
    '氢能公交驶上环城线',
    '首批二十辆氢能公交昨日上路。氢能公交加一次氢可跑四百公里，加氢站设在南门停车场。',
    '司机说，氢能公交起步平稳，车里听不见轰鸣。',
  ),
  article(
    'hydrogen-station',
    '2022-06-11',
    ['nanning', 'innovation', '吕科'],
    '第三座加氢站建成',
    '加氢站每天可为六十辆车加注，氢气由邻近的化工厂副产提纯。氢能车辆由此往返港口。',
  ),
  article(
    'hydrogen-plan',
    '2023-09-20',
    ['xian', 'innovation'],
    '产业规划征求意见',
    '规划列出八个方向，氢能、储能、光伏都在其中。意见可在本月底以前寄到管委会。',
  ),
  article(
    'storage-lab',
    '2020-10-08',
    ['xian', 'innovation', '邱腾飞'],
    '储能实验室开门迎客',
    '储能实验室每周六向中学生开放。学生动手拆装旧电池，看储能柜怎样充放电。',
  ),
  article(
    'chip-design',
    '2022-01-17',
    ['kunshan', 'innovation', '吕科'],
    '集成电路设计公司一年添了九家',
    '集成电路设计公司聚在北岸的三栋小楼里。公共平台替它们买下昂贵的软件，按小时出租。',
    '一家集成电路公司的负责人说，省下的钱够请两名工程师。',
  ),
  article(
    'chip-class',
    '2023-05-06',
    ['suzhou-industrial-park', 'talent', '欧阳钢桥'],
    '工程师夜校开了集成电路班',
    '夜校晚上七点上课，讲课的是车间里的老师傅。报名的四十人，一半来自小厂。',
    '集成电路班之外，夜校还有机器人调试班和英语班。',
  ),
  article(
    'chip-visit',
    '2019-08-30',
    ['nanning', 'party-building'],
    '支部书记结对走访企业',
    '十二位支部书记走进企业，记下五十三条难处。集成电路封装厂想要稳定的供电，食品厂想要冷库。',
  ),
  article(
    'flat-keys',
    '2021-12-01',
    ['kunshan', 'talent', '魏志强'],
    '人才公寓交付首批钥匙',
    '二百六十名青年领到人才公寓的钥匙。人才公寓租金为市价的六成，可以住五年。',
    '楼下有食堂和洗衣房，人才公寓的管家二十四小时在岗。',
  ),
  article(
    'flat-bus',
    '2022-02-14',
    ['kunshan', 'talent'],
    '通勤班车多了两条线',
    '班车连起地铁站、人才公寓和软件园，早晚各六班，凭工卡免费乘坐。',
  ),
  article(
    'flat-rules',
    '2023-11-02',
    ['xian', 'talent', '邱腾飞'],
    '申请人才公寓不必再跑窗口',
    '申请改在手机上办理，社保和学历由系统自己核对，三天有答复。',
  ),
  article(
    'overseas-day',
    '2020-04-22',
    ['suzhou-industrial-park', 'talent', '吕科'],
    '海外人才云上见面',
    '九个时区的海外人才同时上线，与三十家企业谈了两个小时。会后有十一人约定回国看一看。',
  ),
  article(
    'overseas-doctor',
    '2023-03-15',
    ['nanning', 'talent', '欧阳钢桥'],
    '归国博士办起菌种库',
    '菌种库存着四千株乡土菌种，免费供学校使用。博士说，海外人才回来，先要有一张实验台。',
  ),
  article(
    'patent-court',
    '2021-07-19',
    ['xian', 'innovation', '魏志强'],
    '知识产权法庭就地开庭',
    '法庭搬进园区，企业出门走十分钟便能立案。上半年审结知识产权案件八十六件，调解过半。',
  ),
  article(
    'patent-loan',
    '2022-11-28',
    ['kunshan', 'innovation'],
    '专利抵押贷出第一笔款',
    '做轴承的小厂用三项专利换来二百万元贷款。银行说，知识产权怎样估价，他们学了半年。',
  ),
  article(
    'patent-box',
    '2019-05-26',
    ['suzhou-industrial-park', 'innovation', '邱腾飞'],
    '知识产权服务站搬到孵化器楼下',
    '服务站替创业者查新、写申请。知识产权服务站的两名专员，都在专利局做过事。',
  ),
  article(
    'incubator-age',
    '2020-09-09',
    ['nanning', 'innovation', '魏志强'],
    '老厂房里的孵化器满十岁',
    '孵化器由旧纺织厂改成，十年送走一百四十家公司。孵化器的规矩是，满三年必须搬走。',
    '墙上挂着每家公司的第一张名片，孵化器主任能说出它们的来历。',
  ),
  article(
    'incubator-tea',
    '2021-01-23',
    ['xian', 'innovation'],
    '周五下午茶谈成十七笔生意',
    '创业者在孵化器的走廊里喝茶，谈的是样品、账期和招人。',
  ),
  article(
    'robot-arm',
    '2022-08-05',
    ['suzhou-industrial-park', 'innovation', '吕科'],
    '机器人学会了系鞋带',
    '机器人用两只手系好鞋带，花了十一秒。研究组说，机器人要学的是手指的轻重。',
    '同一台机器人还能叠衣服，错了会自己重来。',
  ),
  article(
    'robot-farm',
    '2023-06-27',
    ['nanning', 'innovation'],
    '采茶季来了新帮手',
    '茶园里的采摘机器人认得嫩芽，一天采四十斤。茶农仍然自己炒茶。',
  ),
  article(
    'robot-contest',
    '2019-11-11',
    ['kunshan', 'talent', '欧阳钢桥'],
    '中学生机器人比赛决出名次',
    '三十六支队伍带来自己做的机器人，比搬运和爬坡。冠军队的机器人是用旧打印机的电机做的。',
  ),
  article(
    'party-lane',
    '2023-07-01',
    ['kunshan', 'party-building', '魏志强'],
    '党建带着七条街巷换了模样',
    '党员认领楼道、菜场和停车棚，七条街巷的难题贴在公示栏里，办好一件销一件。',
    '街道说，党建做得好不好，看公示栏空不空。',
  ),
  article(
    'party-chain',
    '2022-07-02',
    ['suzhou-industrial-park', 'party-building', '邱腾飞'],
    '产业链上建支部',
    '上下游十四家企业的党员编在一个支部里，党建活动就在车间开。缺零件、缺人手，会上当场找。',
  ),
  article(
    'party-school',
    '2021-06-30',
    ['nanning', 'party-building', '吕科'],
    '流动党课开进工棚',
    '党课二十分钟，讲完便干活。工友说听得懂，记得住。',
  ),
  article(
    'light-roof',
    '2020-07-12',
    ['xian', 'innovation', '欧阳钢桥'],
    '厂房屋顶铺满光伏板',
    '光伏板铺了三万平方米，够全厂白天用电。多出的光伏电卖给隔壁的冷库。',
  ),
  article(
    'light-recycle',
    '2023-02-08',
    ['kunshan', 'innovation'],
    '旧板子有了去处',
    '退役的光伏板运到这里拆成玻璃、铝和硅料，九成五可以再用。',
  ),
  article(
    'river-clean',
    '2021-05-17',
    ['kunshan', 'party-building', '欧阳钢桥'],
    '小河清了，白鹭来了',
    '小河治理三年，岸上的排污口封了二十一个。白鹭在芦苇里做窝，钓鱼的人也回来了。',
  ),
  article(
    'river-sensor',
    '2022-10-25',
    ['suzhou-industrial-park', 'innovation'],
    '水质探头每五分钟报一次数',
    '探头装在小河和泵站，水一变浑便报警。值班员说，从前要等居民来电话。',
  ),
  article(
    'window-one',
    '2020-12-18',
    ['nanning', 'party-building', '邱腾飞'],
    '一个窗口办成一件事',
    '开饭馆从前要跑五个部门，现在一个窗口收件，七天领证。窗口的评价器就放在台面上。',
  ),
  article(
    'window-night',
    '2023-08-14',
    ['xian', 'party-building'],
    '政务大厅周三开到晚上九点',
    '上班族下班后来办社保、公积金。周三夜里的窗口平均办结四十件。',
  ),
  article(
    'plane-parcel',
    '2023-10-19',
    ['nanning', 'innovation', '魏志强'],
    '无人机送来第一单药',
    '无人机飞过江面，七分钟把药送到对岸的社区医院。无人机航线已有四条，低空经济刚刚起步。',
  ),
  article(
    'plane-rule',
    '2022-04-07',
    ['suzhou-industrial-park', 'innovation', '欧阳钢桥'],
    '低空经济先立规矩',
    '低空经济要飞得起来，先要分清谁在什么高度飞。园区划出三层空域，企业按时段预约。',
  ),
  article(
    'book-corner',
    '2019-04-23',
    ['xian', 'party-building', '吕科'],
    '车间里的图书角',
    '图书角只有四百册书，借书不登记，还书靠自觉，一年只少了三册。',
  ),
  article(
    'base-5g',
    '2020-05-17',
    ['kunshan', 'innovation', '邱腾飞'],
    '5G基站装上路灯杆',
    '5G基站装在路灯杆上，省地方，也不挡视线。年内再装三百个5G基站，覆盖到码头。',
  ),
  article(
    'mine-5g',
    '2021-09-29',
    ['xian', 'innovation'],
    '矿井下打通视频电话',
    '井下四百米装了防爆的5G基站，矿工能和家里视频。',
  ),
  article(
    'iso-shop',
    '2022-05-31',
    ['nanning', 'innovation', '吕科'],
    '豆腐坊拿下ISO9001证书',
    '豆腐坊十一个人，照ISO9001的要求给每一锅豆浆写记录。老板说，写多了，返工就少了。',
  ),
  article(
    'iso-list',
    '2023-01-10',
    ['kunshan', 'innovation'],
    '小企业补贴清单公布',
    '通过ISO9001认证、购买检测设备、参加展会，都在补贴之列。',
  ),
];
