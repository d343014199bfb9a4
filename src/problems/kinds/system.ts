import { error } from '../kind.ts';

const REFUSED = [
  '命令要读写文件、占用端口；系统不让做时就停在那里，已有的文件不动。',
  'Commands read and write files and take ports; where the system refuses, they stop and leave what is there.',
] as const;

/** What the operating system refuses, named as in errno(3). */
export const SYSTEM = {
  'system-enoent': error(['没有这个文件或文件夹', 'There is no such file or folder'], REFUSED, [
    '检查路径有没有写错',
    'Check the path',
  ]),
  'system-enotdir': error(
    ['路径中间有一段是文件，不是文件夹', 'A part of the path is a file and no folder'],
    REFUSED,
    ['检查路径，或把那个文件移走', 'Check the path, or move that file away'],
  ),
  'system-eisdir': error(['这是文件夹，这里要的是文件', 'This is a folder where a file is wanted'], REFUSED, [
    '检查路径，或把那个文件夹移走',
    'Check the path, or move the folder away',
  ]),
  'system-eexist': error(['已经有同名的文件或文件夹', 'There is something of that name already'], REFUSED, [
    '把它移走，或换一个名称',
    'Move it away, or take another name',
  ]),
  'system-enotempty': error(['文件夹里还有别的文件', 'There are other files in the folder'], REFUSED, [
    '把它们移走，再运行一次',
    'Move them away and run the command again',
  ]),
  'system-eacces': error(['没有读写它的权限', 'Reading or writing it is not permitted'], REFUSED, [
    '用 ls -l 看它属于谁，改好权限，或换一个文件夹',
    'See with ls -l whose it is and change its permissions, or take another folder',
  ]),
  'system-eperm': error(['系统不允许这样改动它', 'The system does not allow this change'], REFUSED, [
    '改好它的权限和属性，或换一个文件夹',
    'Change its permissions and attributes, or take another folder',
  ]),
  'system-erofs': error(['所在的磁盘是只读的', 'The disk is read-only'], REFUSED, [
    '换一个可以写入的文件夹',
    'Take a folder that can be written to',
  ]),
  'system-enospc': error(['磁盘满了', 'The disk is full'], REFUSED, [
    '腾出空间，再运行一次',
    'Make room and run the command again',
  ]),
  'system-edquot': error(['磁盘配额用完了', 'The disk quota is used up'], REFUSED, [
    '删去不要的文件或申请更多配额，再运行一次',
    'Delete what is not needed or ask for more, and run the command again',
  ]),
  'system-efbig': error(
    ['文件大小超过了系统允许的上限', 'The file is larger than the system allows'],
    REFUSED,
    [
      '用 ulimit -f 看上限并放宽，或换一个文件系统',
      'See the limit with ulimit -f and raise it, or take another file system',
    ],
  ),
  'system-eio': error(['磁盘读写出错', 'The disk failed to read or write'], REFUSED, [
    '检查磁盘和连接，再运行一次',
    'Check the disk and its connection, and run the command again',
  ]),
  'system-eloop': error(['符号链接绕成了圈', 'Symbolic links lead in a circle'], REFUSED, [
    '用 ls -l 查看并删去这个链接',
    'Find the link with ls -l and delete it',
  ]),
  'system-enametoolong': error(['名称或路径太长', 'The name or the path is too long'], REFUSED, [
    '改短文件名（UTF-8 不超过 255 字节）或移到较浅的文件夹',
    'Shorten the name (255 bytes of UTF-8 at most), or move it to a folder less deep',
  ]),
  'system-emfile': error(['同时打开的文件太多', 'Too many files are open'], REFUSED, [
    '用 ulimit -n 4096 放宽上限，再运行一次',
    'Raise the limit with ulimit -n 4096 and run the command again',
  ]),
  'system-enfile': error(['整个系统打开的文件太多', 'Too many files are open in the whole system'], REFUSED, [
    '关掉别的程序，再运行一次',
    'Close other programs and run the command again',
  ]),
  'system-enomem': error(['内存不够', 'There is not enough memory'], REFUSED, [
    '关掉别的程序，再运行一次',
    'Close other programs and run the command again',
  ]),
  'system-ebusy': error(['正在被别的程序使用', 'Another program is using it'], REFUSED, [
    '关掉使用它的程序，再运行一次',
    'Close that program and run the command again',
  ]),
  'system-etxtbsy': error(['正在被别的程序使用', 'Another program is using it'], REFUSED, [
    '关掉使用它的程序，再运行一次',
    'Close that program and run the command again',
  ]),
  'system-exdev': error(
    ['不在同一个文件系统里，不能直接移动', 'It lies on another file system and cannot be moved at once'],
    REFUSED,
    [
      '把输出文件夹和它旁边的隐藏文件夹放在同一个磁盘',
      'Keep the output folder and the hidden one beside it on one disk',
    ],
  ),
  'system-emlink': error(['硬链接太多', 'There are too many hard links'], REFUSED, [
    '换一个文件系统存放网站',
    'Keep the site on another file system',
  ]),
  'system-einval': error(
    ['系统不接受这个名称或操作', 'The system does not take this name or operation'],
    REFUSED,
    ['检查名称里的特殊字符，或换一个文件夹', 'Look for odd signs in the name, or take another folder'],
  ),
  'system-eilseq': error(
    ['文件名里有系统不接受的字符', 'The name holds characters that the system does not take'],
    REFUSED,
    ['改名，再运行一次', 'Rename the file and run the command again'],
  ),
  'system-enxio': error(['这不是普通文件', 'This is no plain file'], REFUSED, [
    '换成普通文件',
    'Put a plain file in its place',
  ]),
  'system-enotsup': error(
    ['所在的文件系统不支持这个操作', 'The file system does not support this'],
    REFUSED,
    ['换一个文件夹', 'Take another folder'],
  ),
  'system-estale': error(['网络磁盘的连接断了', 'The connection to the network drive is lost'], REFUSED, [
    '重新连接，再运行一次',
    'Connect again and run the command again',
  ]),
  'system-eaddrinuse': error(['端口已被占用', 'The port is in use'], REFUSED, [
    '换一个端口，例如 --port 8080',
    'Take another, such as --port 8080',
  ]),
  'system-eaddrnotavail': error(['本机没有这个地址', 'This machine has no such address'], REFUSED, [
    '检查 --host',
    'Check --host',
  ]),
  'system-enotfound': error(['找不到这个主机名', 'There is no host of that name'], REFUSED, [
    '检查 --host',
    'Check --host',
  ]),
  'system-other': error(['系统报告 {{message}}', 'The system reports {{message}}'], REFUSED, [
    '按它所说的改好，再运行一次',
    'Mend what it says and run the command again',
  ]),
  'content-changing': error(
    [
      '构建时档案一再被改动，网站没有发布',
      'The archive was changed again and again while it was built: not published',
    ],
    [
      '先读的和后读的不是同一份档案，网站会对不上。',
      'What was read first and what was read last would be of two archives.',
    ],
    ['等改动做完，再运行一次 npm run build', 'Run npm run build again when the changes are done'],
  ),
  'program-failed': error(
    ['程序出错：{{message}}', 'The program failed: {{message}}'],
    ['这不是档案的错，是程序的错。', 'This is no fault of the archive but of the program.'],
    ['请连同 {{line}} 显示的内容一起报告', 'Report it with what {{line}} shows'],
  ),
};
