/** Whether a Chinese text is written in simplified or traditional characters. */

/** Characters written otherwise in the other script, the commonest of newspapers: a simplified one, then its traditional one. */
const PAIRS = [
  '这這国國发發来來个個时時为為业業产產会會区區学學开開进進过過对對经經长長动動电電现現实實级級总總报報书書车車万萬与與创創术術设設务務济濟体體点點关關门門项項员員园園还還将將见見记記说說论論认認',
  '议議统統组組结結给給线線积積资資质質贸貿费費权權机機构構标標类類节節药藥农農环環气氣满滿测測处處备備头頭导導师師带帶广廣应應张張强強当當录錄态態战戰户戶扩擴执執护護择擇换換断斷无無显顯条條极極',
  '样樣检檢楼樓欢歡没沒湾灣灵靈爱愛独獨献獻码碼确確离離称稱稳穩竞競签簽简簡约約纪紀纳納纸紙细細织織终終绍紹绩績续續绿綠网網罗羅职職联聯脑腦艺藝苏蘇营營虑慮装裝规規视視览覽觉覺计計订訂训訓讯訊许許',
  '评評证證识識试試话話该該详詳语語调調谈談谋謀负負财財责責货貨贯貫购購贵貴贷貸赛賽赵趙边邊达達运運远遠连連选選适適递遞邮郵释釋钢鋼钱錢链鏈销銷锋鋒锦錦镇鎮问問间間闻聞阔闊队隊阳陽际際陆陸险險难難',
  '雾霧韩韓页頁顶頂领領题題额額风風飞飛馆館马馬驱驅验驗鱼魚鲁魯黄黃龙龍',
].join('');

/** Simplified count up, traditional down; what both scripts share counts nothing. */
const WEIGHT = new Map([...PAIRS].map((character, at) => [character, at % 2 === 0 ? 1 : -1]));

/**
 * Whether most of a text's telling characters are traditional.
 * @param text a few dozen characters are enough; a name alone may tell nothing
 * @returns false too where nothing is told
 */
export function isTraditional(text: string): boolean {
  let balance = 0;
  for (const character of text) balance += WEIGHT.get(character) ?? 0;
  return balance < 0;
}

/**
 * The `lang` of an article's text in an interface; undefined where it is the interface's own.
 * @param language of the interface
 */
export function languageOfText(language: string, traditional: boolean): string | undefined {
  if (traditional) return language === 'zh-TW' ? undefined : 'zh-Hant';
  return language === 'zh-CN' ? undefined : 'zh-CN';
}
