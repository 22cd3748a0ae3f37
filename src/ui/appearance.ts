export type View = 'standard' | 'elder';
export type Theme = 'auto' | 'light' | 'dark';

export interface Appearance {
  readonly view: View;
  readonly theme: Theme;
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Sets the two attributes that tokens.css reads, `auto` as the device has it now; `root` is the <html> element. */
export function applyAppearance({ view, theme }: Appearance, root: HTMLElement): void {
  root.dataset['view'] = view;
  root.dataset['theme'] = theme === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : theme;
}

/** Tells when the device turns dark or light. */
export function onDeviceTheme(listener: () => void): void {
  prefersDark.addEventListener('change', listener);
}
