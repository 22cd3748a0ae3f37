import { type ReactElement, useCallback, useState } from 'react';
import { maskNotice } from '#domain/board/mask-notice.ts';
import { type Notice as BoardNotice, type NoticeText, noticeStanding } from '#domain/board/notice.ts';
import { canonicalJson } from '#lib/json.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Details } from '#ui/details.tsx';
import { KeyValue } from '#ui/key-value.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/row.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useAsked } from '#ui/use-asked.ts';
import type { PublishRefusal } from '#usecases/board/publish-notice.ts';
import { isLocal } from './address.ts';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';
import { HiddenList } from './hidden-list.tsx';
import { useNotice } from './use-notice.ts';
import { WithdrawButton } from './withdraw-button.tsx';

interface Props {
  readonly id: string;
  readonly scope: string;
  /** What the notice says if it is published now. */
  readonly wanted: NoticeText;
  readonly uses: BoardUses;
}

/** Makes something public, after a look at what will be said, and takes it off again. */
export function PublicPanel({ id, scope, wanted, uses }: Props): ReactElement {
  const { notices, now, Standing, publicAddress } = uses;
  const notice = useNotice(notices, id);
  if (notice === undefined) return <Skeleton lines={2} />;
  const isOut = notice.found !== undefined && noticeStanding(notice.found, now()) === 'public';
  if (!uses.mayPublish(scope)) return <Card>{isOut ? text.published : text.publicDenied}</Card>;
  if (notice.found === undefined || !isOut) {
    return (
      <Card title={text.publicPage}>
        <Stack gap="m">
          {notice.found !== undefined && notice.found.withdrawn !== '' && (
            <Text tone="muted">{text.withdrawnLine(notice.found.withdrawn)}</Text>
          )}
          <Text>{text.publicHint}</Text>
          <Publish id={id} scope={scope} wanted={wanted} uses={uses} label={text.publish} />
        </Stack>
      </Card>
    );
  }
  return (
    <Card title={text.publicPage}>
      <Stack gap="m">
        <Row gap="s">
          <Text strong>{text.published}</Text>
          <Standing recordId={id} />
        </Row>
        {isStale(notice.found, wanted) && (
          <Notice tone="warn" title={text.stale}>
            <Publish id={id} scope={scope} wanted={wanted} uses={uses} label={text.update} />
          </Notice>
        )}
        {isLocal(publicAddress(scope, id)) && <Notice tone="warn">{text.onlyHere}</Notice>}
        <Row gap="s">
          <ButtonLink href={publicAddress(scope, id)}>{text.open}</ButtonLink>
          <WithdrawButton id={id} uses={uses} />
        </Row>
      </Stack>
    </Card>
  );
}

function Publish({ id, scope, wanted, uses, label }: Props & { readonly label: string }): ReactElement {
  const { previewNotice, publishNotice, tell } = uses;
  const [refusal, setRefusal] = useState<PublishRefusal>();
  const seen = useAsked(useCallback(() => previewNotice(wanted), [previewNotice, wanted]));
  const publish = async (): Promise<void> => {
    const saved = await publishNotice(id, scope, wanted);
    setRefusal(saved.ok ? undefined : saved.reason);
    if (saved.ok) tell(text.publishedToast);
  };
  if (seen.state !== 'answered') return <Skeleton lines={2} />;
  const { notice, hidden } = seen.answer;
  return (
    <Stack gap="m">
      <Details summary={text.previewOpen}>
        <Stack gap="m">
          <Text strong>{notice.title}</Text>
          {notice.news !== '' && <Text strong>{notice.news}</Text>}
          <KeyValue items={notice.lines.map((line) => ({ name: line.label, value: line.text }))} />
        </Stack>
      </Details>
      <HiddenList hidden={hidden} />
      {refusal !== undefined && <Notice tone="bad">{text.refusals[refusal]}</Notice>}
      <Button wide size="large" variant="primary" icon="board" onPress={publish}>
        {label}
      </Button>
    </Stack>
  );
}

/** Whether the public page says something else than it would say now; the period and names aside. */
function isStale(notice: BoardNotice, wanted: NoticeText): boolean {
  const says = ({ title, news, lines, until }: NoticeText): string =>
    canonicalJson([title, news, lines.map(({ label, text: words }) => [label, words]), until]);
  return says(notice) !== says(maskNotice(wanted).notice);
}
