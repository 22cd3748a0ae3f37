import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A second is short on a machine with other work.
configure({ asyncUtilTimeout: 5_000 });

/** The files of one worker share a page: each test of a screen finds it empty and leaves nothing of itself there. */
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  const { documentElement } = document;
  documentElement.getAttributeNames().forEach((name) => documentElement.removeAttribute(name));
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});
