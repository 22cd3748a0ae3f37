import { create } from 'zustand';

export interface ToastText {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
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
}

const READ_MS = 2_000;

/** Short sentences at the lower edge; the newest replaces the one before. */
export const useToasts = create<ToastStore>()((set) => ({
  toasts: [],
  show: (toast) => {
    const shownAt = performance.now();
    set({ toasts: [{ ...toast, id: String(shownAt), shownAt }] });
  },
  leaveBehind: () =>
    set(({ toasts }) => ({ toasts: toasts.filter(({ shownAt }) => performance.now() - shownAt < READ_MS) })),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
