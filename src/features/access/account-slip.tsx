import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { OffPaper, PaperCall, PaperFacts, PaperLarge, PaperSheet, PaperSmall, usePaper } from '#ui/paper.tsx';
import { Screen } from '#ui/screen.tsx';
import { Row } from '#ui/row.tsx';
import { Stack } from '#ui/stack.tsx';
import { accountsText as text } from './accounts-text.ts';
import type { Slip } from './accounts-uses.ts';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  readonly slip: Slip;
  readonly address: string;
  readonly onDone: () => void;
}

/** 账号条: the first password on paper, shown once. */
export function AccountSlip({ slip, address, onDone }: Props): ReactElement {
  usePaper('a6');
  return (
    <Screen title={text.slip}>
      <Stack gap="m">
        <OffPaper>
          <Notice tone="info">{text.slipOnce}</Notice>
        </OffPaper>
        <PaperSheet size="a6" label={text.slip}>
          <PaperCall>{text.slipCall}</PaperCall>
          <PaperLarge>{slip.name}</PaperLarge>
          <PaperFacts
            facts={[
              [text.slipAddress, address],
              [text.slipAccount, slip.account],
              [text.slipPassword, slip.password],
            ]}
          />
          <PaperSmall>{text.slipHint}</PaperSmall>
        </PaperSheet>
        <OffPaper>
          <Row>
            <PrintButton variant="primary" />
            <Button onPress={onDone}>{text.done}</Button>
          </Row>
        </OffPaper>
      </Stack>
    </Screen>
  );
}
