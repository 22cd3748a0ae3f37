/** Pinyin initials of a name, lower case without spaces: `zxm`. Kept with the name so that search needs no dictionary. */
export type Initials = (name: string) => Promise<string>;
