/** Where each screen lives in the address bar. */
export interface Paths {
  readonly home: string;
  readonly door: (placeId: string) => string;
  readonly visit: (visitId: string) => string;
  readonly issues: string;
  readonly issue: (issueId: string) => string;
  readonly newIssue: string;
  /** 会诊单 of an issue, to print. */
  readonly consultation: (issueId: string) => string;
  /** Where a proposer is told and asked for a verdict. */
  /** `from` door: the way back leads to that door instead of to the issue. */
  readonly answer: (issueId: string, proposalId: string, from?: 'door') => string;
  readonly sessions: string;
  readonly sessionKinds: string;
  /** A new session of a kind, on a date in milliseconds since 1970 where one was proposed. */
  readonly newSession: (kind?: string, at?: number) => string;
  /** An activity for what an issue asks for. */
  readonly newActivity: (issueId: string, theme: string) => string;
  readonly session: (sessionId: string, part?: SessionPart) => string;
  /** The desk, or one of its pages. */
  readonly office: (page?: string) => string;
  readonly board: string;
  readonly notice: (noticeId: string) => string;
  /** A notice about an issue that is to be made. */
  readonly draftNotice: (issueId: string, what: 'decision' | 'result') => string;
  /** 督查抽查. */
  readonly checks: string;
  readonly check: (checkId: string) => string;
  /** 帮扶项目 and 微服务项目. */
  readonly projects: string;
  readonly project: (projectId: string) => string;
  readonly changeProject: (projectId: string) => string;
  /** A new project for an issue, or after a session that decided on it. */
  readonly newProject: (of: { readonly issue?: string; readonly session?: string }) => string;
  /** 上报件, for streets. */
  readonly passedUps: string;
  readonly passedUp: (id: string) => string;
  readonly me: string;
  readonly points: string;
  readonly sync: string;
  /** 锁屏密码 of this account on this device. */
  readonly lock: string;
  /** The user guide. */
  readonly help: string;
}

/** The screens of one session beside its own. */
export type SessionPart = 'plan' | 'live' | 'read-back' | 'minutes' | 'invitations' | 'notice';
