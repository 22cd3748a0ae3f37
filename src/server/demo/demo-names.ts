/** Made-up people and shops. Nobody is meant: surnames that everybody has, given names of one character. */
export const SURNAMES: readonly string[] =
  '王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余'.split(
    ' ',
  );

export const GIVEN_NAMES: readonly string[] =
  '敏 静 磊 洋 艳 杰 娟 涛 超 霞 刚 桂 琳 萍 玲 宁 雪 峰 浩 颖 辉 婷 鑫 瑞'.split(' ');

/** What neighbours call those whose name is not on the list; follows the surname. */
export const ELDER_TITLES = ['大爷', '奶奶', '大妈', '大叔'];
export const WORK_TITLES = ['师傅', '老师', '医生', '阿姨'];

export const RELATIONS = {
  head: '户主',
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  tenant: '租户',
} as const;

export const SHOPS = [
  '街口早点铺',
  '太阳城便民超市',
  '百味拉面馆',
  '清香包子铺',
  '邻里药房',
  '明亮眼镜店',
  '小巧裁缝铺',
  '老街理发店',
  '新鲜果蔬店',
  '香酥烧饼铺',
  '快修手机店',
  '平价粮油店',
  '童趣文具店',
  '暖心洗衣店',
  '五彩窗帘店',
  '好运彩票站',
  '通达快递驿站',
  '甜甜蛋糕房',
  '家常菜馆',
  '安心五金店',
  '绿植花店',
  '宠物之家',
  '静心茶庄',
  '顺手修车铺',
];

export const ORGANISATIONS = ['太阳城幼儿园', '社区卫生服务站', '太阳城物业服务处', '街道邮政所'];
