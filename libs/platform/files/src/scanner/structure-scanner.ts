import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { fileTypeFromFile } from 'file-type';

import { MalwareSignature } from '../domain/malware-signature';
import { agrees, familyOf } from '../domain/media-types';

import { inspectArchive } from './inspect-archive';
import type { Scanner, Suspect, Verdict } from './scanner';

/**
 * Looks at how a file is made: whether it is of the type that it claims, whether an archive would
 * hurt who unpacks it, and whether it holds the signature that scanners are tested with. It knows
 * no real malware: a driver that asks an antivirus takes its place where there is one.
 */
export class StructureScanner implements Scanner {
  async scan(suspect: Suspect): Promise<Verdict> {
    const signature = new MalwareSignature();
    const isText = familyOf(suspect.mediaType) === 'text';
    const isOddText = (await look(createReadStream(suspect.path), signature)) && isText;
    if (isOddText) return refused('type-differs');
    if (familyOf(suspect.mediaType) === 'archive') {
      const fault = await inspectArchive(suspect.path, suspect.sizeBytes, signature);
      if (fault !== null) return refused(fault);
    }
    if (signature.isFound) return { status: 'infected', reason: 'malware-found' };
    const found = await fileTypeFromFile(suspect.path);
    return agrees(found?.mime ?? null, suspect.mediaType, true)
      ? { status: 'clean' }
      : refused('type-differs');
  }
}

/** Looks at every byte; tells whether any is the one that no text holds. */
async function look(content: Readable, signature: MalwareSignature): Promise<boolean> {
  let hasNul = false;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    signature.look(chunk);
    hasNul ||= chunk.includes(0);
  }
  return hasNul;
}

function refused(reason: string): Verdict {
  return { status: 'refused', reason };
}
