import { expect, test } from 'vitest';
import { doesStart, firstThatStarts, installedBrowsers } from './installed-browsers.ts';

test('knows where browsers lie on the usual systems, and of none on others', () => {
  expect(installedBrowsers('linux', {})).toContain('/usr/bin/chromium');
  expect(installedBrowsers('darwin', { HOME: '/Users/li' })).toContain(
    '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(installedBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
  expect(installedBrowsers('aix', {})).toEqual([]);
});

test('takes the first that is there and starts', () => {
  // Node answers `--version` like a browser; `false` is there but does not start.
  expect(firstThatStarts(['/nowhere/chrome', '/bin/false', process.execPath])).toBe(process.execPath);
  expect(firstThatStarts(['/nowhere/chrome'])).toBeUndefined();
  expect(doesStart('/nowhere/chrome')).toBe(process.platform === 'win32');
});
