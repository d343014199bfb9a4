import type { BuildResult } from './result.ts';

/**
 * Closing lines of a build.
 * @param out the site's folder, as the user named it
 */
export function summary(
  result: BuildResult,
  phases: { name: string; seconds: number }[],
  out: string,
): string {
  const times = phases.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} 秒`).join('，');
  if (!result.ok) {
    const errors = result.problems.filter(({ severity }) => severity === 'error').length;
    return `有 ${errors} 处错误，没有发布；${out} 保持原样。`;
  }
  const { made, reused, removed, bytes } = result;
  return `已发布到 ${out}：新作 ${made} 个文件，沿用 ${reused} 个，删去 ${removed} 个，共 ${size(bytes)}。\n${times}`;
}

/** Example: `12.3 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
