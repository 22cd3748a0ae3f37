import { createContext, type SyntheticEvent, startTransition, useContext, useRef, useState } from 'react';

/** Is told of what a person asked for and what broke, and says so in plain words. Without one it stays a bug. */
export const Trouble = createContext<(error: unknown) => void>((error) => {
  throw error;
});

interface Press {
  /** Does it, unless it is being done already, or this is the second click of a double click. */
  readonly press: (event: SyntheticEvent) => void;
  /** While that takes its time. */
  readonly isBusy: boolean;
}

/**
 * What a press does, once however often it is pressed: when `act` gives a promise, presses are ignored until it has
 * settled, and that it broke is said. What `act` does at once may be done as fast as somebody presses.
 */
export function usePress(act: () => unknown): Press {
  const [isBusy, setIsBusy] = useState(false);
  // A second press can come before the first is drawn.
  const [running, tried] = [useRef(false), useRef(false)];
  const onTrouble = useContext(Trouble);
  const press = ({ nativeEvent }: SyntheticEvent): void => {
    if (running.current || (tried.current && isSecondOfTwo(nativeEvent))) return;
    const doing = act();
    tried.current = doing instanceof Promise;
    if (!(doing instanceof Promise)) return;
    running.current = true;
    setIsBusy(true);
    void doing.catch(onTrouble).finally(() => {
      running.current = false;
      // Drawn in one go with what was done, which is on its way to the screen.
      startTransition(() => setIsBusy(false));
    });
  };
  return { press, isBusy };
}

/** The browser counts clicks that follow one another at one place; Enter counts none. */
function isSecondOfTwo(event: Event): boolean {
  return event instanceof UIEvent && event.detail > 1;
}

/** For what is no button: that what somebody asked for broke is said. */
export function useAttempt(): (doing: Promise<unknown>) => void {
  const onTrouble = useContext(Trouble);
  return (doing) => void doing.catch(onTrouble);
}
