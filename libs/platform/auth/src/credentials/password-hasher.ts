import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify, type Options } from '@node-rs/argon2';

import { HashLane } from './hash-lane';
import { opaque } from './password-rule';

/**
 * The least that OWASP asks of argon2id (Password Storage Cheat Sheet, 2024): 19 MiB, two passes,
 * one thread. Some fifty milliseconds on a small machine.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** Turns passwords into hashes and compares them, a few at a time. */
@Injectable()
export class PasswordHasher {
  private readonly lane = new HashLane();
  /** Compared with when there is no account, so that the answer takes as long. */
  private readonly decoy = hash(randomBytes(32), COST);

  /** @throws AuthBusy */
  hash(password: string): Promise<string> {
    return this.lane.run(() => hash(opaque(password), COST));
  }

  /**
   * Waits for its turn, makes sure that there is still reason to compare, then compares. What
   * `look` gives as null is compared too, and never matches. @throws AuthBusy
   */
  matches(password: string, look: () => Promise<string | null>): Promise<boolean> {
    return this.lane.run(async () => {
      const known = await look();
      const equal = await verify(known ?? (await this.decoy), opaque(password));
      return equal && known !== null;
    });
  }

  /** Whether the hash was made with other costs than those of today. */
  isOutdated(passwordHash: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
    return (
      memoryCost !== COST.memoryCost ||
      timeCost !== COST.timeCost ||
      parallelism !== COST.parallelism
    );
  }
}
