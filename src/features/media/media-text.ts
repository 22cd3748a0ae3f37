import type { Stage } from '#domain/media/media.ts';
import type { MediaRefusal } from '#usecases/media/attach-media.ts';

/** 照片和录音的界面文字。 */
export const mediaText = {
  title: '照片和录音',
  hint: '要不要拍都行。照片上别拍到人脸、证件和门牌号。',
  photo: '加照片',
  anotherPhoto: '换一张',
  chosenPhoto: '选好的照片',
  photoOne: '照片',
  record: '录一段话',
  stop: (seconds: number) => `停下（${seconds} 秒）`,
  stageLegend: '是什么时候的',
  stages: { before: '办之前', after: '办之后' } satisfies Record<Stage, string>,
  photoBy: (who: string, when: string) => `${who}，${when}`,
  photoLabel: (when: string) => `${when}的照片`,
  voiceLabel: (when: string, seconds: number) => `${when}的录音，${seconds} 秒`,
  seconds: (count: number) => `${count} 秒`,
  loading: '正在取',
  unreachable: '连上网络后能看',
  notThere: '拍的那台手机还没传上来',
  again: '再取一次',
  remove: '删掉',
  putBack: '放回来',
  removedUnsent: '删掉了，没有上传。',
  removedSent: '从这一页收起来了。先前传上去的那份还在服务器里。',
  saved: '存在手机上了，有网络时自动上传。',
  notAPhoto: '这个文件不是照片，或者打不开。',
  noMicrophone: '没能用上话筒。请在手机设置里允许，或者用文字记。',
  refusals: {
    'too-large': '太大了，存不下。请拍小一点，或者录短一点。',
    'one-copy': '只存下了一份，重新打开应用会补上。',
    'no-space': '手机存储满了，没有存下。请先删些别的照片或视频。',
    'not-written': '没能存到手机上，请再试一次。',
    'unknown-record': '这台手机上没有这条记录。',
    'newer-record': '这条记录是新版本写的，请先更新应用。',
  } satisfies Record<MediaRefusal, string>,
};
