import { describe, expect, it } from 'vitest';
import { scanOf } from '../../../src/articles/fields/scan.ts';

describe('a scan', () => {
  it('is a picture, or a part of one in pixels or hundredths', () => {
    expect(scanOf('../scans/03.jpg')).toEqual({ src: '../scans/03.jpg' });
    const part = { left: 10, top: 20, width: 30, height: 40.5 };
    expect(scanOf('03.jpg#xywh=10,20,30,40.5')).toEqual({
      src: '03.jpg',
      region: { unit: 'pixel', ...part },
    });
    expect(scanOf('03.jpg#xywh=pixel:10,20,30,40.5')).toEqual(scanOf('03.jpg#xywh=10,20,30,40.5'));
    expect(scanOf('03.jpg#xywh=percent:10,20,30,40.5')?.region).toEqual({ unit: 'percent', ...part });
  });

  it.each([
    '03.jpg#xywh=10,20,30',
    '03.jpg#10,20,30,40',
    '03.jpg#xywh=10，20，30，40',
    '03.jpg#xywh=10,20,0,40',
    '03.jpg#xywh=-1,20,30,40',
    '03.jpg#xywh=1.2.3,20,30,40',
    '03.jpg#xywh=percent:80,0,30,40',
    '#xywh=10,20,30,40',
  ])('is not %s', (written) => {
    expect(scanOf(written)).toBeUndefined();
  });
});
