/** 楼栋名里不算名字的字：8号楼、8栋、8幢都是8。 */
export const BUILDING_ENDINGS = /(?:号楼|号栋|号幢|楼栋|栋楼|楼|栋|幢|座|#|号)$/;
/** 楼栋名照写；只写了数字的，加上“号楼”。 */
export const named = (short: string): string => (/^\d+$/.test(short) ? `${short}号楼` : `${short}楼`);
