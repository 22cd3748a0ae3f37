import type { Page } from 'playwright';

/** What somebody does on a door's page, as fast as the page can follow; told to `told` outside of the browser. */
export interface PageWork {
  /** Saves visits one after the other; `told` hears of each once the form says that it is kept. */
  readonly saveVisits: (prefix: string, count: number) => Promise<void>;
  /** Types letter by letter; `told` hears of the whole text after each letter. */
  readonly typeNote: (text: string) => Promise<void>;
  /** Notes of the visits that the page lists. */
  readonly listedNotes: () => Promise<string>;
  /** What stands in the form that was left; empty when nothing does. */
  readonly draft: () => Promise<string>;
}

const TELL = 'xbdTell';
const LETTER_EVERY_MS = 35;

export async function workOn(page: Page, told: (text: string) => void): Promise<PageWork> {
  await page.exposeFunction(TELL, told);
  return {
    saveVisits: (prefix, count) => page.evaluate(saveVisits, { prefix, count, tell: TELL }),
    typeNote: (text) => page.evaluate(typeNote, { text, every: LETTER_EVERY_MS, tell: TELL }),
    listedNotes: async () => {
      const earlier = page.getByRole('button', { name: '再看更早的走访' });
      if ((await earlier.count()) > 0) await earlier.click();
      return page.locator('main').innerText();
    },
    draft: async () => {
      const note = page.getByLabel('民情日记');
      return (await note.count()) === 0 ? '' : note.inputValue();
    },
  };
}

interface SaveOrder {
  readonly prefix: string;
  readonly count: number;
  readonly tell: string;
}

/** Runs in the page, and so knows nothing of this file. */
async function saveVisits({ prefix, count, tell }: SaveOrder): Promise<void> {
  const until = async <Found>(look: () => Found | undefined): Promise<Found> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const withText = (selector: string, text: string) => (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((found) => found.textContent.trim() === text);
  const area = (): HTMLTextAreaElement | undefined => document.querySelector('textarea') ?? undefined;
  const type = (into: HTMLTextAreaElement, text: string): void => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(into, text);
    into.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (let number = 0; number < count; number += 1) {
    const note = `${prefix}-${number}。`;
    if (area() === undefined) (await until(withText('button', '见到'))).click();
    type(await until(area), note);
    (await until(withText('button', '保存走访'))).click();
    await until(() => (area() === undefined ? true : undefined));
    const told: unknown = Reflect.get(window, tell);
    if (typeof told === 'function') await Reflect.apply(told, undefined, [note]);
  }
}

interface TypeOrder {
  readonly text: string;
  readonly every: number;
  readonly tell: string;
}

async function typeNote({ text, every, tell }: TypeOrder): Promise<void> {
  const area = document.querySelector('textarea');
  const told: unknown = Reflect.get(window, tell);
  if (area === null || typeof told !== 'function') return;
  for (let end = 1; end <= text.length; end += 1) {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      area,
      text.slice(0, end),
    );
    area.dispatchEvent(new Event('input', { bubbles: true }));
    void Reflect.apply(told, undefined, [text.slice(0, end)]);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
