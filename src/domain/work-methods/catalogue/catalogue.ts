import type { Method } from '#domain/work-methods/method.ts';
import { errandPapers } from './errand-papers.ts';
import { errand } from './errand.ts';
import { jiaxiang } from './jiaxiang.ts';
import { liuyang } from './liuyang.ts';
import { liuyangRouted } from './liuyang-routed.ts';
import { qufu } from './qufu.ts';
import { shangjieProjects } from './shangjie-projects.ts';
import { shangjie } from './shangjie.ts';
import { shanyangTogether } from './shanyang-together.ts';
import { shanyang } from './shanyang.ts';
import { streetChiefsChecked } from './street-chiefs-checked.ts';
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
  shanyangTogether,
  shangjie,
  shangjieProjects,
  qufu,
  jiaxiang,
  errand,
  errandPapers,
  streetChiefs,
  streetChiefsChecked,
];

/** What an issue follows for which nobody chose a method. */
export const USUAL_METHOD: Method = liuyangRouted;
