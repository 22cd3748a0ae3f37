import type { ReactElement } from 'react';
import { formatIsoDay } from '#domain/time/moment-text.ts';
import { type Notice as BoardNotice, noticeStanding } from '#domain/board/notice.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { OffPaper, usePaper } from '#ui/paper.tsx';
import { Row } from '#ui/row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Stack } from '#ui/stack.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { isLocal } from './address.ts';
import type { BoardUses } from './board-uses.ts';
import { boardText as text } from './board-text.ts';
import type { NoticePhotos } from './notice-photos.ts';
import { NoticeSheet } from './notice-sheet.tsx';
import { PostingForm } from './posting-form.tsx';
import { standingLook } from './standing-look.ts';
import { useNotice } from './use-notice.ts';
import { WithdrawButton } from './withdraw-button.tsx';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  readonly noticeId: string;
  readonly uses: BoardUses;
  readonly photos: NoticePhotos;
}

/** One notice of a decision or a result: print it, put it up, say where it hangs, take it off. */
export function NoticeScreen({ noticeId, uses, photos }: Props): ReactElement {
  const answer = useNotice(uses.notices, noticeId);
  const notice = answer?.found;
  usePaper('a4');
  return (
    <Screen
      title={notice === undefined ? text.board : text.kinds[notice.kind]}
      back={{ href: uses.paths.board, label: text.board }}
      actions={notice !== undefined && <PrintButton />}
    >
      {answer === undefined && <Skeleton lines={8} />}
      {answer !== undefined && notice === undefined && <EmptyState icon="board" title={text.noNotice} />}
      {notice !== undefined && <Body notice={notice} uses={uses} photos={photos} />}
    </Screen>
  );
}

interface BodyProps {
  readonly notice: BoardNotice;
  readonly uses: BoardUses;
  readonly photos: NoticePhotos;
}

function Body({ notice, uses, photos }: BodyProps): ReactElement {
  const { id, scope, about, withdrawn, postings } = notice;
  const { now, paths, publicAddress, Standing } = uses;
  const standing = noticeStanding(notice, now());
  const address = publicAddress(scope, id);
  const mayPublish = uses.mayPublish(scope);
  return (
    <Stack gap="m">
      <OffPaper>
        <Stack gap="m">
          <Row gap="s">
            <Tag tone={standingLook[standing]}>{text.standings[standing]}</Tag>
            <Standing recordId={id} />
          </Row>
          {withdrawn !== '' && <Notice tone="warn">{text.withdrawnLine(withdrawn)}</Notice>}
          {standing === 'public' && isLocal(address) && <Notice tone="warn">{text.onlyHere}</Notice>}
          <Row gap="s">
            {standing === 'public' && <ButtonLink href={address}>{text.open}</ButtonLink>}
            <ButtonLink variant="quiet" href={paths.issue(about)}>
              {text.toIssue}
            </ButtonLink>
            {mayPublish && withdrawn === '' && <WithdrawButton id={id} uses={uses} />}
          </Row>
          {mayPublish && withdrawn === '' && postings.length === 0 && (
            <PostingForm notice={notice} uses={uses} photos={photos} />
          )}
        </Stack>
      </OffPaper>
      <NoticeSheet notice={notice} address={standing === 'public' ? address : undefined} />
      <OffPaper>
        <Postings notice={notice} uses={uses} photos={photos} mayAdd={mayPublish && withdrawn === ''} />
      </OffPaper>
    </Stack>
  );
}

interface PostingsProps extends BodyProps {
  readonly mayAdd: boolean;
}

/** Where it hangs; a second sheet elsewhere is added below the first. */
function Postings({ notice, uses, photos, mayAdd }: PostingsProps): ReactElement | null {
  const nameOf = useWatched(uses.names) ?? ((account: string) => account);
  if (notice.postings.length === 0) return null;
  return (
    <Section title={text.postings} count={notice.postings.length}>
      <Stack gap="m">
        <Card>
          <List label={text.postings}>
            {notice.postings.map(({ id, where, on, by }) => (
              <ListRow
                key={id}
                icon="check"
                title={where}
                detail={text.postedBy(formatIsoDay(on), nameOf(by))}
              />
            ))}
          </List>
        </Card>
        {notice.postings
          .filter(({ photo }) => photo !== '')
          .map(({ id, photo }) => (
            <photos.Shown key={id} subject={notice.about} id={photo} />
          ))}
        {mayAdd && <PostingForm notice={notice} uses={uses} photos={photos} />}
      </Stack>
    </Section>
  );
}
