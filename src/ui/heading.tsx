import { type ReactElement, type ReactNode, useContext } from 'react';
import { HeadingLevel } from './heading-level.ts';
import { wholeDates } from './whole-dates.tsx';

export interface HeadingProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
}

export function Heading({ children, className, id }: HeadingProps): ReactElement {
  const Tag = useContext(HeadingLevel) === 2 ? 'h2' : 'h3';
  return (
    <Tag className={className} id={id}>
      {wholeDates(children)}
    </Tag>
  );
}
