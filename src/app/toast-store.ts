import { create } from 'zustand';

export interface ToastText {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => unknown };
  readonly tone?: 'bad';
  /** A question, which waits beside what is said meanwhile. */
  readonly stays?: boolean;
}

export interface Toast extends ToastText {
  readonly id: string;
  readonly shownAt: number;
}

interface ToastStore {
  readonly toasts: readonly Toast[];
  readonly show: (toast: ToastText) => void;
  readonly dismiss: (id: string) => void;
  /** Somebody went to another page: what could be read by then does not lie over that one's buttons. */
  readonly leaveBehind: () => void;
  /** Nothing that was said of an account's work is read after it; a question about the app is. */
  readonly forget: () => void;
}

const READ_MS = 2_000;

const isQuestion = ({ stays }: Toast): boolean => stays === true;

/** Short sentences at the lower edge; the newest replaces the one before. */
export const useToasts = create<ToastStore>()((set) => ({
  toasts: [],
  show: (toast) => {
    const shownAt = performance.now();
    set(({ toasts }) => ({
      toasts: [
        ...toasts.filter((one) => isQuestion(one) && one.text !== toast.text),
        { ...toast, id: String(shownAt), shownAt },
      ],
    }));
  },
  leaveBehind: () =>
    set(({ toasts }) => ({
      toasts: toasts.filter((toast) => isQuestion(toast) || performance.now() - toast.shownAt < READ_MS),
    })),
  forget: () => set(({ toasts }) => ({ toasts: toasts.filter(isQuestion) })),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
