import { source } from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe-core has to say against a page, one line for each fault. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  );
  const { missing, title, h1 } = await page.evaluate<{
    missing: number;
    title: string;
    h1: number;
  }>(
    `({
      missing: document.querySelectorAll('main').length === 1 ? 0 : 1,
      title: document.title,
      h1: document.querySelectorAll('h1').length,
    })`,
  );
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
    ...(missing > 0 ? ['not exactly one main part'] : []),
    ...(h1 === 1 ? [] : [`${String(h1)} main headings`]),
    ...(title.endsWith(' · Tablée') ? [] : [`a title that says little: ${title}`]),
  ];
}

/** How far a page is wider than the screen. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
  );
}
