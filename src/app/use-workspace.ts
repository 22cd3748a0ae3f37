import { useEffect, useState } from 'react';
import { type Opening, startDesk } from './desk.ts';

/** Where the records of an account stand. New roles of the same account do not open them again. */
export function useWorkspace(name: string): Opening {
  const [held, setHeld] = useState<{ readonly name: string; readonly opening: Opening }>();
  useEffect(() => startDesk(name, (opening) => setHeld({ name, opening })), [name]);
  return held?.name === name ? held.opening : { state: 'opening' };
}
