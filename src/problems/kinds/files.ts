import { error, warning } from '../kind.ts';

const UTF8 = [
  '档案的文件都用 UTF-8 编码；别的编码读出来是乱码，读错了也看不出来。',
  'Every file of an archive is UTF-8. Text in another encoding would come out garbled, and nobody would notice.',
] as const;

/** Faults of a file as a whole. */
export const FILES = {
  'content-missing': error(
    ['没有这个文件夹', 'There is no such folder'],
    ['命令要在档案的文件夹里找文章和设置。', 'The command looks for articles and settings in this folder.'],
    [
      '--content 写档案所在的文件夹，里面有 articles/',
      'Give --content the folder of the archive, which holds articles/',
    ],
  ),
  'settings-no-file': error(
    ['这里要的是文件，却是文件夹或别的东西', 'This is a folder or something else, and no file'],
    ['档案的设置各在一个文件里。', 'The settings of an archive are files.'],
    [
      '给它改名或移走，换成这个名称的文件；用不着这份设置的，移走就可以',
      'Rename or move it, and put a file of this name there where one is needed',
    ],
  ),
  'folder-no-folder': error(
    ['{{name}} 应是文件夹，这里却是文件', '{{name}} is a file, and should be a folder'],
    ['文章、页面和公共文件各放在一个文件夹里。', 'Articles, pages and public files have a folder each.'],
    [
      '给这个文件改名，另建文件夹 {{name}}/，把文章、页面或公共文件放进去',
      'Rename the file, make a folder {{name}}/, and put what belongs there into it',
    ],
  ),
  'git-conflict': error(
    [
      '第 {{first}} 到 {{last}} 行是 git 合并冲突留下的：同一处有两种写法',
      'Lines {{first}} to {{last}} are a conflict that git left: one place written in two ways',
    ],
    [
      '两个人改了同一处，git 把两种写法都留下，等人来选；照这样发表，记号和两种写法都会印出来。',
      'Two people changed one place, and git left both ways for somebody to choose; both would be published, with its marks.',
    ],
    [
      '留下对的一种写法，删去另一种，再删去 <<<<<<<、=======、>>>>>>> 开头的各行',
      'Keep the right one, delete the other, and the lines that begin with <<<<<<<, ======= and >>>>>>>',
    ],
  ),
  'file-bytes': error(
    [
      '这一行有不是 UTF-8 的字节（{{text}}），别处都是 UTF-8',
      'This line holds bytes that are not UTF-8 ({{text}}); all others are',
    ],
    UTF8,
    [
      '用编辑器以 UTF-8 打开，照原报重打这一行显示成 � 的字，保存',
      'Open it as UTF-8 in your editor, type what shows as � in this line anew, and save',
    ],
  ),
  'file-encoding': error(
    ['文件不是 UTF-8 编码，也认不出是哪种', 'The file is not UTF-8, and in no known encoding'],
    UTF8,
    [
      '文件可能已损坏：找回原来的文件，用编辑器另存为 UTF-8',
      'It may be damaged: find the original, and save it as UTF-8 in your editor',
    ],
  ),
  'file-encoding-known': error(
    ['文件不是 UTF-8 编码，像是 {{encoding}}', 'The file is not UTF-8; it looks like {{encoding}}'],
    UTF8,
    [
      '用编辑器以 {{encoding}} 编码打开，另存为 UTF-8',
      'Open it as {{encoding}} in your editor and save it as UTF-8',
    ],
  ),
  'file-empty': error(
    ['文件是空的', 'The file is empty'],
    ['空文件多半是没有保存成功。', 'An empty file is most often one that was not saved.'],
    ['写上文章，或删去这个文件', 'Write the article, or delete the file'],
  ),
  'front-matter-missing': error(
    [
      '文件开头没有用两行 --- 括起来的文章信息',
      'The file does not begin with front-matter between two lines ---',
    ],
    [
      '标题、日期、园区都写在文章信息里，没有它文章无处可放。',
      'Title, date and zones stand in the front-matter; without it the article has no place.',
    ],
    [
      '第一行写 ---，接着写 title、date、zones、topics 等字段，再写一行 ---',
      'Write --- on the first line, then title, date, zones, topics, then --- again',
    ],
  ),
  'front-matter-open': error(
    ['文章信息只有开头的 ---，没有收尾的 ---', 'The front-matter has no closing ---'],
    ['没有收尾，正文就成了文章信息。', 'Without it the text counts as front-matter.'],
    ['在最后一个字段下面加一行 ---', 'Add a line --- below the last field'],
  ),
  'page-front-matter-missing': error(
    [
      '文件开头没有用两行 --- 括起来的页面信息',
      'The page does not begin with front-matter between two lines ---',
    ],
    ['页面的标题写在页面信息里。', 'The title of a page stands in its front-matter.'],
    [
      '文件开头写 ---、title: 页面标题、---，下面写正文',
      'Begin with ---, title: the page’s title, ---, then the text',
    ],
  ),
  'file-name-sign': error(
    ['文件名里有 {{sign}}', 'The file name holds {{sign}}'],
    [
      '文件名就是网页的地址；这些符号在地址里另有意思，有的系统也存不了。',
      'The file name is the address of the page, where such signs mean something else; some systems cannot store them.',
    ],
    ['给文件改名，只用字母、数字、汉字和连字符', 'Rename the file with letters, figures and hyphens'],
  ),
  'file-name-device': error(
    ['Windows 不收叫 {{name}} 的文件和文件夹', 'Windows takes no file or folder called {{name}}'],
    [
      '这是 Windows 给设备的名字，带上别的后缀也不行；档案和网站拷到 Windows 上就少一篇。',
      'Windows keeps the name for a device, whatever its ending; copied there, archive and site would lack the article.',
    ],
    ['改名，例如 {{right}}', 'Rename it, for example to {{right}}'],
  ),
  'file-name-edge': error(
    [
      '文件名或文件夹名“{{name}}”的开头或末尾有空格或句点',
      'The name of the file or a folder, “{{name}}”, begins or ends in a space or a dot',
    ],
    [
      '看不见，地址里却要写；Windows 会去掉末尾的，就找不到了。',
      'Nobody sees it, but addresses need it; Windows leaves it away at the end and finds nothing.',
    ],
    ['改名，去掉开头和末尾的空格和句点', 'Rename it without spaces and dots at its ends'],
  ),
  'file-name-long': error(
    ['文件名或文件夹名超过 {{most}} 字节', 'The name of the file or a folder is longer than {{most}} bytes'],
    [
      '操作系统只收 255 字节的名字，一个汉字占 3 字节；网页的文件名还要长一点。',
      'Systems take names of 255 bytes; a Chinese character takes 3, and the page’s name is a little longer.',
    ],
    ['给文件改一个短名字', 'Give the file a shorter name'],
  ),
  'file-path-long': error(
    ['文件夹和文件名合起来超过 {{most}} 字节', 'Folders and name together are longer than {{most}} bytes'],
    [
      '有的系统只收 1024 字节的路径，网站所在的文件夹也算在内；一个汉字占 3 字节。',
      'Some systems take paths of 1024 bytes, the folder of the site included; a Chinese character takes 3.',
    ],
    ['少分几层文件夹，名字也改短', 'Use fewer folders, and shorter names'],
  ),
  'file-name-index': error(
    ['文件不能叫 index.md', 'The file cannot be called index.md'],
    ['网站上 index 是文件夹自己的页面。', 'On a site, index is the page of the folder itself.'],
    ['给文件改名，例如 kunshan.md', 'Rename the file, for example kunshan.md'],
  ),
  'file-name-ending': warning(
    [
      '这个文件不会成为文章或页面：文件名要以小写的 .md 结尾',
      'This file becomes no article or page: its name must end in .md, in small letters',
    ],
    [
      '只有以 .md 结尾的文件是文章，别的文件会不声不响地略过。',
      'Only files ending in .md are articles; others would be passed over in silence.',
    ],
    [
      '改名为 {{name}}；不是文章的，移到 articles/ 外面',
      'Rename it {{name}}; what is no article belongs outside articles/',
    ],
  ),
  'file-data': warning(
    [
      '这个文件不会读：articles/ 和 pages/ 里只读以 .md 结尾的文件',
      'This file is not read: in articles/ and pages/ only files ending in .md are',
    ],
    [
      '文章存成数据文件就少了一篇；设置和名录放在这里也不起作用。',
      'An article saved as data would be missing; settings and registries have no effect here.',
    ],
    [
      '是文章的，改写成文章的格式，存成 {{name}}；是设置或名录的，移到档案的文件夹里；都不是的，移到 articles/ 外面',
      'Write an article as articles are written, and save it as {{name}}; settings and registries belong in the archive’s folder; anything else outside articles/',
    ],
  ),
  'file-document': warning(
    [
      '这个文件不会成为文章或页面：它是文档，不是以 .md 结尾的纯文本',
      'This file becomes no article or page: it is a document, and no plain text ending in .md',
    ],
    [
      '只有以 .md 结尾的纯文本是文章，别的文件会不声不响地略过；只改后缀也不行。',
      'Only plain text ending in .md is an article; others would be passed over in silence. Another ending alone does not help.',
    ],
    [
      '用 npm run import 转成文章，或把文字另存为 UTF-8 的 {{name}}；不是文章的，移到 articles/ 外面',
      'Turn it into an article with npm run import, or save its text as {{name}} in UTF-8; what is no article belongs outside articles/',
    ],
  ),
  'file-name-twice': warning(
    [
      '文件名以 {{ending}} 结尾，网址里也会有 .md',
      'The file name ends in {{ending}}: the address would hold .md',
    ],
    [
      '系统藏起文件的后缀时，改名常会多写一个。',
      'Where a system hides the ending of a file, another is often written behind it.',
    ],
    ['改名为 {{name}}', 'Rename it {{name}}'],
  ),
  'file-name-hidden': warning(
    [
      '名字以句点开头的文件不看，它不会成为文章或页面',
      'Files whose names begin with a dot are not read: this one becomes no article or page',
    ],
    [
      '系统把这样的文件藏起来，给程序自己用；文章叫这样的名字就少了一篇。',
      'Systems hide such files and keep them for programs; an article of such a name would be missing.',
    ],
    [
      '改名为 {{name}}；不想发表的，在文章信息里写 draft: true',
      'Rename it {{name}}; write draft: true in the front-matter of what is not to be published',
    ],
  ),
  'page-folder': warning(
    [
      'pages 里的文件夹不看，里面的页面不会发表',
      'Folders in pages are not looked into: the pages in it are not published',
    ],
    ['页面的地址就是文件名，不分层。', 'The name of its file is the address of a page; there are no levels.'],
    ['把文件直接放在 pages/ 下面', 'Put the files into pages/ itself'],
  ),
  'page-empty': warning(
    ['页面是空的', 'The page is empty'],
    ['读者打开是空页。', 'A reader would find an empty page.'],
    ['在第二个 --- 下面写正文，或删去这个文件', 'Write the text below the second ---, or delete the file'],
  ),
  'page-picture': error(
    ['页面里的图片 {{src}} 打不开', 'The picture {{src}} of the page cannot be opened'],
    [
      '页面的图片不经处理，只能放在 public/ 里。',
      'Pictures of pages are not made ready for the site; they stand in public/.',
    ],
    [
      '把图片放进档案的 public/，写成 {{base}}{{name}}',
      'Put it into the archive’s public/ and write {{base}}{{name}}',
    ],
  ),
  'settings-name': warning(
    ['{{name}} 不会读', '{{name}} is not read'],
    [
      '档案的文件各有固定的名称，差一个字母就当没有。',
      'The files of an archive have fixed names; another spelling counts as none.',
    ],
    ['改名为 {{right}}', 'Rename it {{right}}'],
  ),
  'settings-name-both': warning(
    ['{{name}} 不会读，读的是 {{right}}', '{{name}} is not read; {{right}} is'],
    [
      '档案的文件各有固定的名称，别的写法不看；两个都在，就不知道哪个是新的。',
      'The files of an archive have fixed names, and no other is read; with both there, nobody knows which is newer.',
    ],
    ['把里面的内容并到 {{right}}，删去 {{name}}', 'Move what is in it into {{right}} and delete {{name}}'],
  ),
  'folder-unknown': warning(
    [
      '文件夹 {{name}} 不会看，里面的文章不会发表',
      'The folder {{name}} is not looked into: its articles are not published',
    ],
    [
      '文章只从 articles/ 里读，页面只从 pages/ 里读，别的文件夹会不声不响地略过。',
      'Articles are read from articles/ and pages from pages/ alone; other folders would be passed over in silence.',
    ],
    ['是文章的，移到 {{right}}；是页面的，移到 pages/', 'Move articles to {{right}}; pages belong in pages/'],
  ),
  'file-misplaced': warning(
    ['{{name}} 不会读：文章不放在这里', '{{name}} is not read: articles do not stand here'],
    [
      '文章只从 articles/ 里读，页面只从 pages/ 里读，别处的会不声不响地略过。',
      'Articles are read from articles/ and pages from pages/ alone; others would be passed over in silence.',
    ],
    ['是文章的，移到 articles/；是页面的，移到 pages/', 'Move articles to articles/, pages to pages/'],
  ),
  'file-year': warning(
    [
      '文章在 {{folder}} 年的文件夹里，日期却是 {{year}} 年',
      'The article stands in the folder of {{folder}}, but is dated {{year}}',
    ],
    ['多半是日期或文件夹有一个写错了。', 'Most often either the date or the folder is wrong.'],
    [
      '改正日期，或把文件移到 articles/{{year}}/ 下面',
      'Mend the date, or move the file below articles/{{year}}/',
    ],
  ),
  'name-encoding': error(
    ['文件名不是 UTF-8 编码{{guess}}', 'The name of the file is not UTF-8'],
    [
      '在 Windows 上打的压缩包里，中文文件名常是 GBK 编码，程序认不出来，会把文件漏掉。',
      'Archives packed on Windows often name files in GBK; such a file would be left out.',
    ],
    [
      '把文件改名，或整个文件夹用 convmv -f gbk -t utf8 -r --notest 转换',
      'Rename it, or convert the folder with convmv -f gbk -t utf8 -r --notest',
    ],
  ),
  'file-special': error(
    ['这不是普通文件，是管道、套接字或设备', 'This is no plain file but a pipe, a socket or a device'],
    ['读它会一直等下去。', 'Reading it would wait for ever.'],
    ['换成普通文件，或删去', 'Put a plain file in its place, or delete it'],
  ),
  'link-outside': error(
    ['符号链接指到了档案外面：{{target}}', 'The link leads out of the archive: {{target}}'],
    [
      '文章、页面和公共文件会发表，外面的文件不该被带进网站；档案拷到别处，链接也就断了。',
      'Articles, pages and public files are published, and what lies outside must not get into the site; copied elsewhere, the archive would lack it.',
    ],
    ['把文件本身复制进来', 'Copy the file itself into the archive'],
  ),
  'link-broken': error(
    ['符号链接指向的文件不存在', 'The link leads to nothing'],
    ['文件多半是移走了，网站里会少一个文件。', 'The file was probably moved; the site would miss it.'],
    ['改正链接，或换成文件本身', 'Mend the link, or put the file itself in its place'],
  ),
  'link-loop': error(
    ['符号链接绕成了圈', 'The link leads back to a folder above it'],
    ['顺着它走没有尽头。', 'Following it has no end.'],
    ['删去这个链接', 'Delete the link'],
  ),
};
