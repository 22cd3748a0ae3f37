import type { StartTrouble } from './start-trouble.ts';

/** 应用外框的界面文字。 */
export const appText = {
  navigation: '主菜单',
  visits: '走访',
  sessions: '会谈',
  issues: '台账',
  office: '工作台',
  board: '公示',
  me: '我的',
  opening: '正在打开',
  notOpened: '没能打开',
  offlineReady: '已可离线使用：没有网络也能打开。',
  newVersion: '有新版本。写到一半的会留着。',
  update: '更新',
  refilled: (records: number) =>
    records === 0
      ? '手机里的记录被清理过，正在从服务器重新下载，没有丢东西。'
      : `手机里的记录被清理过：没上传的 ${records} 条已经找回来，其余的从服务器重新下载。`,
  recordingFound: (seconds: number) => `上次没录完的话找回来了（${seconds} 秒），放在原来那一页。`,
  seeRecording: '去听听',
  lockOffer: '给小板凳上把锁吧：手机丢了、借给人，别人也看不到居民的信息。',
  lockOfferYes: '设锁屏密码',
  lockOfferLater: '以后再说',
  notFoundTitle: '没有这一页',
  notFoundHint: '地址可能写错了。',
  goHome: '回到首页',
  crashedTitle: '这一页出了点问题',
  crashedHint: '已经保存的都在。请重新打开；还不行，请告诉社区协调员。',
  reload: '重新打开',
  broke: '刚才那一下没有做成，写的还在这一页。请再按一次；还不行，就重新打开小板凳。',
  rescueHint: '没上传的还读得出来。可以先存成一个封好的文件，交给社区协调员代传。',
  startTroubles: {
    blocked: '另一个窗口开着小板凳，或者手机太忙。请关掉其他窗口，再重新打开。',
    damaged: '手机里的记录暂时打不开。没上传的另存有一份；请别清理手机数据，重新打开试试。',
    'newer-app': '这台手机上用过更新的版本。请连上网络，关掉所有小板凳窗口再打开。',
    'no-space': '手机存储满了，打不开记录。请先删些照片或视频，再重新打开；没上传的都还在。',
    unavailable: '这个窗口不让存东西，可能是无痕模式。请用平常的浏览器窗口打开。',
    'no-https': '这个网址不安全，手机不让在里面存东西。请改用 https 开头的网址；不知道的话问问社区。',
    'chunk-missing': '应用有一部分没有下载好。请连上网络，再重新打开。',
  } satisfies Record<StartTrouble, string>,
};
