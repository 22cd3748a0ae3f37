import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { appText as text } from './app-text.ts';
import { paths } from './paths.ts';

/** After the first sign-in: a lock is recommended and not required. */
export function LockOffer({ onLater }: { readonly onLater: () => void }): ReactElement {
  return (
    <Notice
      tone="info"
      action={
        <Row>
          <ButtonLink variant="primary" href={paths.lock}>
            {text.lockOfferYes}
          </ButtonLink>
          <Button variant="quiet" onPress={onLater}>
            {text.lockOfferLater}
          </Button>
        </Row>
      }
    >
      {text.lockOffer}
    </Notice>
  );
}
