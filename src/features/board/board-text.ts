import type { Hidden } from '#domain/board/masking.ts';
import type { PublishRefusal } from '#usecases/board/publish-notice.ts';

/** 公示的界面文字。 */
export const boardText = {
  publicPage: '公开页',
  publicHint:
    '邻居扫一扫单子上的二维码，不用登录就能看到时间、地点和议程。不写主持人，不写姓名、电话和门牌。',
  publicDenied: '要印二维码，请楼长或社区协调员来公开。不印二维码也能贴。',
  preview: '公开前看一看',
  previewOpen: '看看会写些什么',
  hidden: (count: number) => (count === 0 ? '没有要隐去的' : `已隐去 ${count} 处`),
  hiddenKinds: { name: '姓名', phone: '电话', door: '门牌' } satisfies Record<Hidden['kind'], string>,
  hiddenAs: (was: string, shown: string) => `${was} → ${shown}`,
  lookAgain: '手机认不出所有人。请您再读一遍，看有没有能认出谁的话。',
  publish: '公开',
  published: '已公开',
  publishedToast: '已公开。连上网络后，别人就能打开。',
  waiting: '还没传到服务器，别人暂时打不开。',
  stale: '安排改过了，公开页还是原来的。',
  update: '更新公开页',
  withdraw: '撤下公开页',
  withdrawReason: '为什么撤下？',
  withdrawn: '已撤下。',
  withdrawnLine: (reason: string) => `已撤下：${reason}`,
  open: '打开公开页',
  onlyHere: '现在的网址只有这台电脑能打开，别人扫了也看不到。请用正式网址登录后再打印。',
  refusals: {
    'one-copy': '只存进了一处。话都在，请别清理手机；下次打开会自动补全。',
    'no-space': '手机存储满了，没有存上。先删些照片或视频，再试一次。',
    'not-written': '这次没有存上，请再点一次。',
    'unknown-record': '手机上找不到这条记录。连上网络等一会儿再试。',
    'newer-record': '这条公示是新版本写的，这个版本不能改。请先更新应用。',
    'no-words': '公示还是空的，请写上内容。',
    'no-period': '公示期不对：最后一天不能早于第一天。',
    'no-reason': '请写一句为什么。',
  } satisfies Record<PublishRefusal | 'no-reason', string>,
};
