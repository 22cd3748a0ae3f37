export type View = 'standard' | 'elder';
export type Theme = 'auto' | 'light' | 'dark';

export interface Appearance {
  readonly view: View;
  readonly theme: Theme;
}

/** Sets the two attributes that tokens.css reads; `root` is the <html> element. */
export function applyAppearance(appearance: Appearance, root: HTMLElement): void {
  root.dataset['view'] = appearance.view;
  root.dataset['theme'] = appearance.theme;
}
