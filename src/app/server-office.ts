import { createChoosePassword, createServerOffice } from '#sync/office-client.ts';
import type { ChoosePassword, ServerOffice } from '#usecases/ports/server-office.ts';

/** Beside the app, on the same origin. */
const API = { url: '/api/', fetch: (url: string, init: RequestInit) => fetch(url, init) };

export const serverOffice: ServerOffice = createServerOffice(API);
export const choosePassword: ChoosePassword = createChoosePassword(API);
