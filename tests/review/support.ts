import { loadArchive } from '../../src/archive/load.ts';
import { startImport } from '../../src/import/importFiles.ts';
import { deskOf } from '../../src/review/model/fromReading.ts';
import { emptyArchive } from '../import/support.ts';

/** An archive of nothing but the shipped registries. */
export const { archive } = await loadArchive(emptyArchive());

/** A page of a paper that does not exist: two articles, a picture, a line that fits nowhere. */
export const PAGE = `园区新报　2023年5月15日　星期一　第6版　园区

昆山高新区建成首个零碳车间

本报讯（记者 汤小禾）昆山高新区的首个零碳车间日前投用。车间屋顶铺满光伏板，用电全部来自太阳能和储能电站。
车间负责人介绍，设备的余热也用来供暖，一年可以少用标准煤八百多吨。昆山高新区表示，今年还要再建十个这样的车间。

图为零碳车间的屋顶。汤小禾 摄

无锡高新区开出夜间课堂

本报记者 方如山

下班以后去上课，成了无锡高新区不少青年的新选择。从五月起，园区在厂区旁边开出二十四个夜间课堂，教摄影、茶艺和木工。
“白天做工，晚上学艺，日子过得有滋味。”一位青年说。无锡高新区把课表放在网上，报名不收费用。
`;

/** A desk as it lies at first. */
export async function deskFor(text: string, name = 'page.txt') {
  const importer = await startImport(archive, { contentDir: emptyArchive(), dryRun: true, writeNear: false });
  const read = await importer.readFile(name, Buffer.from(text));
  if ('error' in read) throw new Error(read.error);
  return {
    ...deskOf(name, read, {
      zone: (id) => archive.zoneNames.find(id)?.name ?? id,
      topic: (id) => archive.topicNames.find(id)?.name ?? id,
    }),
    read,
  };
}
