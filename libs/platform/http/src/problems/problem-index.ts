import { Injectable } from '@nestjs/common';

import { kindOfCode } from '../answers/refused';
import { kindOf, type AnswerKind } from '../answers/statuses';
import type { Operation } from '../openapi/complete-operation';
import { PublishedContract, type PublishedOperation } from '../openapi/published-contract';

import { groupBy } from './group-by';

/** Where a code is answered, as far as the contract tells. */
export interface KnownProblem {
  /** Null for the reasons given inside of a refusal. */
  readonly kind: AnswerKind | null;
  readonly operations: readonly PublishedOperation[];
}

type Documented = Operation & Partial<PublishedOperation> & { readonly tags?: readonly string[] };

interface Answer extends PublishedOperation {
  readonly code: string;
  readonly status: number;
}

/** Which operations answer which codes: read off the contract, which names them in backquotes. */
@Injectable()
export class ProblemIndex {
  private answers: ReadonlyMap<string, readonly Answer[]> | null = null;

  constructor(private readonly contract: PublishedContract) {}

  find(code: string): KnownProblem {
    this.answers ??= groupBy(this.readAnswers(), (answer) => answer.code);
    const operations = this.answers.get(code) ?? [];
    const [first] = operations;
    return { kind: first === undefined ? kindOfCode(code) : kindOf(first.status), operations };
  }

  private readAnswers(): readonly Answer[] {
    return Object.entries(this.contract.read().paths).flatMap(([path, item]) =>
      Object.entries(item as Readonly<Record<string, Documented>>).flatMap(([method, one]) =>
        answersOf({ ...one, method: method.toUpperCase(), path }),
      ),
    );
  }
}

function answersOf({ responses, tags = [], ...operation }: Documented): readonly Answer[] {
  const { method = '', path = '', operationId = '', summary = '' } = operation;
  const published = { method, path, operationId, summary, tag: tags[0] ?? 'default' };
  return Object.entries(responses).flatMap(([status, { description }]) =>
    [...description.matchAll(/`([a-z-]+\.[a-z0-9-]+)`/g)].map(([, code = '']) => ({
      ...published,
      code,
      status: Number(status),
    })),
  );
}
