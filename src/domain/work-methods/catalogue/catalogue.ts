import type { Method } from '#domain/work-methods/method.ts';
import { errand } from './errand.ts';
import { jiaxiang } from './jiaxiang.ts';
import { liuyang } from './liuyang.ts';
import { liuyangRouted } from './liuyang-routed.ts';
import { qufu } from './qufu.ts';
import { shangjie } from './shangjie.ts';
import { shanyang } from './shanyang.ts';
import { streetChiefs } from './street-chiefs.ts';
import { zhengzhouDeliberated } from './zhengzhou-deliberated.ts';
import { zhengzhou } from './zhengzhou.ts';

/** The methods of the articles as they came with the app. A version never changes: an edit is a new version. */
export const CATALOGUE: readonly Method[] = [
  zhengzhou,
  zhengzhouDeliberated,
  liuyang,
  liuyangRouted,
  shanyang,
  shangjie,
  qufu,
  jiaxiang,
  errand,
  streetChiefs,
];

/** What an issue follows for which nobody chose a method. */
export const USUAL_METHOD: Method = liuyangRouted;
