import type { ComponentType } from 'react';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { KnownMethods } from '#domain/work-methods/known-methods.ts';
import type { Method, NeededField } from '#domain/work-methods/method.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { SaveMethod } from '#usecases/work-methods/save-method.ts';
import type { WithdrawMethod } from '#usecases/work-methods/withdraw-method.ts';

/** What the page of work methods needs of the program; wired in app/. */
export interface MethodsUses {
  readonly methods: Watch<KnownMethods>;
  readonly kinds: Watch<readonly SessionKind[]>;
  readonly saveMethod: SaveMethod;
  readonly withdrawMethod: WithdrawMethod;
  readonly drafts: Drafts;
  /** The database of the community whose methods these are. */
  readonly community: string;
  /** How the fields of an issue are called. */
  readonly fields: Readonly<Record<NeededField, string>>;
  /** A method as phones show it on an issue that has just been opened. */
  readonly Preview: ComponentType<{ readonly method: Method }>;
  /** A code that no method has. */
  readonly newCode: () => string;
  /** The page of a version, of an edit of it, or of all. */
  readonly address: (id?: string, edit?: MethodEdit) => string;
  readonly go: (href: string) => void;
  readonly tell: (text: string) => void;
}

/** A new version of a method, or another method made after it. */
export type MethodEdit = 'version' | 'copy';
