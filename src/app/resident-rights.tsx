import type { ReactElement } from 'react';
import type { Resident } from '#domain/roster/resident.ts';
import { ResidentRights } from '#features/roster/resident-rights.tsx';
import { offerFile } from './offer-file.ts';
import { serverOffice } from './server-office.ts';

interface Props {
  readonly resident: Resident;
  readonly tell: (text: string) => void;
}

/** Export and erasure with the part of the server that does them. */
export function ResidentRightsHere(props: Props): ReactElement {
  return <ResidentRights {...props} office={serverOffice} offerFile={offerFile} />;
}
