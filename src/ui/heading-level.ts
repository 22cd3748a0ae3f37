import { createContext } from 'react';

/** The level of the next heading inside a section or a sheet, so that screen readers hear an unbroken outline. */
export const HeadingLevel = createContext<2 | 3>(2);
