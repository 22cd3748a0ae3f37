import type { ReactElement } from 'react';
import guide from '#docs/user-guide.zh-CN.md?raw';
import { HelpScreen } from '#features/help/help-screen.tsx';
import { paths } from './paths.ts';

/** 帮助: the user guide is built into the app, so the words are the same and need no network. */
export function Help(): ReactElement {
  return <HelpScreen guide={guide} back={paths.me} />;
}
