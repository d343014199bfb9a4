/** What the operating system refuses, in the user's words. Names as in errno(3). */

/** What is wrong, and what to do about it. */
type Remedy = readonly [fault: string, hint: string];

const REMEDIES: Readonly<Record<string, Remedy>> = {
  ENOENT: ['没有这个文件或文件夹', '检查路径有没有写错'],
  ENOTDIR: ['路径中间有一段是文件，不是文件夹', '检查路径，或把那个文件移走'],
  EISDIR: ['这是文件夹，这里要的是文件', '检查路径，或把那个文件夹移走'],
  EEXIST: ['已经有同名的文件或文件夹', '把它移走，或换一个名称'],
  ENOTEMPTY: ['文件夹里还有别的文件', '把它们移走，再运行一次'],
  EACCES: ['没有读写它的权限', '用 ls -l 看它属于谁，改好权限，或换一个文件夹'],
  EPERM: ['系统不允许这样改动它', '改好它的权限和属性，或换一个文件夹'],
  EROFS: ['所在的磁盘是只读的', '换一个可以写入的文件夹'],
  ENOSPC: ['磁盘满了', '腾出空间，再运行一次'],
  EDQUOT: ['磁盘配额用完了', '删去不要的文件或申请更多配额，再运行一次'],
  EFBIG: ['文件大小超过了系统允许的上限', '用 ulimit -f 看上限并放宽，或换一个文件系统'],
  EIO: ['磁盘读写出错', '检查磁盘和连接，再运行一次'],
  ELOOP: ['符号链接绕成了圈', '用 ls -l 查看并删去这个链接'],
  ENAMETOOLONG: ['名称或路径太长', '改短文件名（UTF-8 不超过 255 字节）或移到较浅的文件夹'],
  EMFILE: ['同时打开的文件太多', '用 ulimit -n 4096 放宽上限，再运行一次'],
  ENFILE: ['整个系统打开的文件太多', '关掉别的程序，再运行一次'],
  ENOMEM: ['内存不够', '关掉别的程序，再运行一次'],
  EBUSY: ['正在被别的程序使用', '关掉使用它的程序，再运行一次'],
  ETXTBSY: ['正在被别的程序使用', '关掉使用它的程序，再运行一次'],
  EXDEV: ['不在同一个文件系统里，不能直接移动', '把输出文件夹和它旁边的隐藏文件夹放在同一个磁盘'],
  EMLINK: ['硬链接太多', '换一个文件系统存放网站'],
  EINVAL: ['系统不接受这个名称或操作', '检查名称里的特殊字符，或换一个文件夹'],
  EILSEQ: ['文件名里有系统不接受的字符', '改名，再运行一次'],
  ENXIO: ['这不是普通文件', '换成普通文件'],
  ENOTSUP: ['所在的文件系统不支持这个操作', '换一个文件夹'],
  ESTALE: ['网络磁盘的连接断了', '重新连接，再运行一次'],
  EADDRINUSE: ['端口已被占用', '换一个端口，例如 --port 8080'],
  EADDRNOTAVAIL: ['本机没有这个地址', '检查 --host'],
  ENOTFOUND: ['找不到这个主机名', '检查 --host'],
};

/** Whether an error comes from the operating system (or the name service), which names what it refuses. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}

/**
 * One Chinese sentence for an error of the system.
 * @param path what was being worked on, where the error does not tell it itself
 * @returns path, what is wrong, what to do; the name of the error in brackets, to be searched for
 */
export function tellSystemError(error: NodeJS.ErrnoException & { code: string }, path = ''): string {
  const [fault, hint] = REMEDIES[error.code] ?? [`系统报告 ${error.message}`, '按它所说的改好，再运行一次'];
  const at = error.path ?? addressOf(error) ?? path;
  return `${at}${at === '' ? '' : '：'}${fault}（${error.code}） — ${hint}`;
}

/** Errors of the network name an address and a port instead of a path. */
function addressOf(error: object): string | undefined {
  const { address, port } = error as { address?: unknown; port?: unknown };
  return typeof address === 'string'
    ? [address, port].filter((part) => part !== undefined).join(':')
    : undefined;
}
