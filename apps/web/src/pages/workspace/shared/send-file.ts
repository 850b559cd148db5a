import { client } from '../../../api/client';
import type { FileResponse } from '../../../api/contract';
import { sendFile } from '../applications/shared/send-file';

import { answerOf } from '../../shared/sending';

const ASK_AGAIN_MS = 500;
const ASKED_MAX = 40;

/** For the box where a file is chosen. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.docx,.xlsx,.csv,.txt';

/** Hands a file in for an organisation, and waits until it has been inspected. */
export async function handIn(chosen: File, organisationId: string): Promise<FileResponse> {
  let file = await sendFile(chosen, organisationId);
  const params = { path: { fileId: file.id } };
  for (let asked = 0; file.status === 'pending' && asked < ASKED_MAX; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    file = await answerOf(client.GET('/api/v1/files/{fileId}', { params }));
  }
  return file;
}
