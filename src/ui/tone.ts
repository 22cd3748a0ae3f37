/** What a coloured sign says: the colour never says it alone. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad' | 'quiet';
