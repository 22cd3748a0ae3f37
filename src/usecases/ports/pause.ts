/**
 * Lets the screen draw and take what is typed before long work goes on. An implementer promises to come back soon,
 * also while the page is hidden.
 */
export type Pause = () => Promise<void>;
