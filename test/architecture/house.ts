import { posix } from 'node:path';

import type { Import } from './sources';

export type Floor = 'kernel' | 'platform' | 'domain';

/** For each floor, its modules in the order of the plan, and the modules that each may know. */
export type HousePlan = Readonly<Record<Floor, Readonly<Record<string, readonly string[]>>>>;

type Link = Pick<Import, 'from' | 'to' | 'isTypeOnly'>;

const FLOORS: readonly Floor[] = ['kernel', 'platform', 'domain'];
const ROOMS_WITH_IO = /\/src\/(storage|services|queries|http|jobs)\//;

/** Libraries that are pure themselves: the only ones the ground floor may use. */
const KERNEL_LIBRARIES = ['node:crypto', 'temporal-polyfill'];

/** Says which rule of the house an import breaks; null when it breaks none. */
export function faultOf(link: Link, plan: HousePlan): string | null {
  if (link.to.startsWith('.')) return faultOfPath(link);
  if (link.to.startsWith('#')) return faultOfAlias(link, plan);
  return faultOfLibrary(link);
}

function faultOfPath({ from, to }: Link): string | null {
  const target = posix.join(posix.dirname(from), to);
  if (from.endsWith('.spec.ts') && target.startsWith('test/worked-examples/')) return null;
  const home = homeOf(from);
  if (home !== null && !`${target}/`.startsWith(`${home}/`)) return `${to} climbs out of ${home}`;
  if (home === null && target.startsWith('libs/')) return `${to} goes round a door`;
  if (isPure(from) && ROOMS_WITH_IO.test(target)) return `${from} is pure and may not use ${to}`;
  return null;
}

function faultOfAlias(link: Link, plan: HousePlan): string | null {
  const [floor = '', name = '', ...rest] = link.to.slice(1).split('/');
  if (!isFloor(floor) || rest.length > 0 || plan[floor][name] === undefined)
    return `${link.to} is not on the plan`;

  const home = /^libs\/([^/]+)\/([^/]+)\//.exec(link.from);
  if (home === null) return null;
  const [, fromFloor = '', fromName = ''] = home;
  if (!isFloor(fromFloor)) return `${link.from} is on no floor`;
  if (FLOORS.indexOf(floor) > FLOORS.indexOf(fromFloor))
    return `${link.from} reaches up to ${link.to}`;
  if (floor === fromFloor && !(plan[floor][fromName] ?? []).includes(name)) {
    return `${fromName} → ${name}: no such arrow on the plan`;
  }
  return isPure(link.from) && floor !== 'kernel' && !link.isTypeOnly
    ? `${link.from} is pure: it may only borrow types from ${link.to}`
    : null;
}

function faultOfLibrary({ from, to, isTypeOnly }: Link): string | null {
  if (isPure(from)) return `${from} is pure and may not use ${to}`;
  const isAllowed = isTypeOnly || KERNEL_LIBRARIES.includes(to);
  if (from.startsWith('libs/kernel/') && !isAllowed)
    return `the kernel is pure and may not use ${to}`;
  return null;
}

/** Arrows that point to the same line or a later one: with none of them, no cycle can be drawn. */
export function arrowsAgainstTheOrder(plan: HousePlan): readonly string[] {
  return FLOORS.flatMap((floor) => {
    const names = Object.keys(plan[floor]);
    return names.flatMap((name, line) =>
      (plan[floor][name] ?? [])
        .filter((known) => !names.slice(0, line).includes(known))
        .map((known) => `${floor}: ${name} → ${known}`),
    );
  });
}

function isFloor(name: string): name is Floor {
  return FLOORS.some((floor) => floor === name);
}

/** `libs/domain/loans` for a file of that module; `apps` for those of the apps, which run each other. */
function homeOf(path: string): string | null {
  return /^(libs\/[^/]+\/[^/]+|apps)\//.exec(path)?.[1] ?? null;
}

function isPure(path: string): boolean {
  return /^libs\/domain\/[^/]+\/src\/domain\//.test(path) && !path.endsWith('.spec.ts');
}
