import { error } from '../kind.ts';

/** Faults that only the preview meets: it goes on where a build would end. */
export const PREVIEW = {
  'preview-unreadable': error(
    ['读不出来：{{why}}', 'Cannot be read: {{why}}'],
    [
      '预览要读到全部文件，才能显示网站的样子。',
      'The preview shows what the files make, so it must read them.',
    ],
    ['改好以后预览自动再试', 'The preview tries again by itself once it is mended'],
  ),
  'template-broken': error(
    ['模板编译不了：{{why}}', 'The template does not compile: {{why}}'],
    [
      '页面由模板排成；模板有错，页面仍是改坏之前的样子。',
      'Pages are made by templates; until they compile, pages stay as they were.',
    ],
    ['改好模板再存', 'Mend the template and save it'],
  ),
};
