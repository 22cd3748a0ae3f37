import { create } from 'zustand';

export interface ToastText {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

interface ToastStore {
  readonly toasts: readonly (ToastText & { readonly id: string })[];
  readonly show: (toast: ToastText) => void;
  readonly dismiss: (id: string) => void;
}

/** Short sentences at the lower edge; the newest replaces the one before. */
export const useToasts = create<ToastStore>()((set) => ({
  toasts: [],
  show: (toast) => set({ toasts: [{ ...toast, id: String(performance.now()) }] }),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));
