import type { Initials, LoadInitials } from '#usecases/ports/initials.ts';

/** Loads the dictionary only when a name is written; it is a third of a megabyte. */
export const pinyinInitials: Initials = async (name) => {
  const { pinyin } = await import('pinyin-pro');
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode: 'surname' })
    .join('')
    .toLowerCase();
};

/** The same for sentences, once the dictionary is there. */
export const loadInitials: LoadInitials = async () => {
  const { pinyin } = await import('pinyin-pro');
  return (text) =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
      .join('')
      .toLowerCase();
};
