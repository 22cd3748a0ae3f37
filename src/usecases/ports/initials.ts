/** Pinyin initials of a name, lower case without spaces: `zxm`. Kept with the name so that search needs no dictionary. */
export type Initials = (name: string) => Promise<string>;

/** Loads the dictionary and answers how the initials of a whole sentence are made. */
export type LoadInitials = () => Promise<(text: string) => string>;
