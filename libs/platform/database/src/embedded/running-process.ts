import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

const isLinux = process.platform === 'linux';

/** A killed process that nobody has waited for still has its number, but is not running. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isLinux || !'ZX'.includes(statOf(pid)?.state ?? 'X');
}

/**
 * When a process started, as a text to compare: the same number with another start is another
 * program. Null where the system does not tell.
 */
export function startOf(pid: number): string | null {
  if (isLinux) return statOf(pid)?.start ?? null;
  if (process.platform === 'win32') return null;
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || null;
}

/** Whether this is a Postgres server working in that folder, and not a program that got its number. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isRunning(pid)) return false;
  if (isLinux) return worksIn(cluster, pid);
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim().endsWith('postgres') ?? true;
}

function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** `/proc/<pid>/stat`: the name, in parentheses, may hold anything, so fields are counted after it. */
function statOf(pid: number): { state: string; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? 'X', start: `${bootOf()}/${fields[19]}` };
  } catch {
    return null;
  }
}

function bootOf(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
