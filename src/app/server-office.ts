import { createChoosePassword, createServerOffice } from '#sync/office-client.ts';
import type { ChoosePassword, ServerOffice } from '#usecases/ports/server-office.ts';
import { SERVER_API } from './server-api.ts';

export const serverOffice: ServerOffice = createServerOffice(SERVER_API);
export const choosePassword: ChoosePassword = createChoosePassword(SERVER_API);
