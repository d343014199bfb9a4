import type { Manifest } from '../base/manifest.ts';

/**
 * Why files are made again, in Chinese, one line each.
 * @param before what the site held; nothing on a first or forced build
 * @param makers digest of code, tools and settings now
 * @param put files to put in place
 * @param keys their keys now
 */
export function* explain(
  before: Manifest | undefined,
  makers: string,
  put: string[],
  keys: ReadonlyMap<string, string>,
): Iterable<string> {
  if (!before) yield `全部 ${put.length} 个文件重做：没有可用的上次构建记录`;
  else if (before.makers !== makers) yield `页面全部重做：代码、模板、工具版本或网站设置变了`;
  if (!before) return;
  for (const file of put)
    yield `${file}：${reasonOf(before.files[file]?.[0], keys.get(file)!, before.makers !== makers)}`;
}

function reasonOf(before: string | undefined, now: string, makersChanged: boolean): string {
  if (before === undefined) return '新文件';
  if (before === '') return '上次构建中断，不知是否完好';
  if (makersChanged) return '代码或设置变了';
  const [[props, body], [propsNow, bodyNow]] = [before.split(' '), now.split(' ')];
  if (bodyNow === undefined) return '内容变了';
  if (body !== bodyNow) return props === propsNow ? '正文变了' : '稿件变了';
  return '页面上的资料变了（列表、前后篇、相关报道或名称）';
}
