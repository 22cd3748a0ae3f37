import { type ReactElement, type ReactNode, useState } from 'react';
import { Notice } from './notice.tsx';
import { VersionChoice, type Version } from './version-choice.tsx';

export interface OpenChoice {
  readonly key: string;
  readonly title: string;
  readonly versions: readonly Version[];
}

interface Props {
  readonly choices: readonly OpenChoice[];
  readonly hint: string;
  readonly choose: string;
  /** Carries a choice out; answers with a sentence when it could not. */
  readonly onChoose: (key: string, version: string) => Promise<ReactNode | undefined>;
}

/** All that is open to choose about one thing; one choice at a time. */
export function VersionChoices({ choices, hint, choose, onChoose }: Props): ReactElement {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<ReactNode>();
  const carryOut = async (key: string, version: string): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      setTrouble(await onChoose(key, version));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      {choices.map(({ key, title, versions }) => (
        <VersionChoice
          key={key}
          title={title}
          hint={hint}
          choose={choose}
          busy={isBusy}
          versions={versions}
          onChoose={(version) => carryOut(key, version)}
        />
      ))}
      {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
    </>
  );
}
