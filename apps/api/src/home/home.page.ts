import { dataTable, html, withCode, type Html, type Page } from '#platform/http';

import type { KnownLogin, Standing } from '../../../operations/src/demo/logins';

/** What can be found here. */
export interface Home {
  readonly publicUrl: string;
  readonly keepsMails: boolean;
  /** None where there is no demo. */
  readonly logins: readonly KnownLogin[];
}

/** Where `npm run journey` looks for the product by itself. */
const USUAL_URL = 'http://localhost:3000';

/** What Tablée is for, and what can be done with it today. */
export function homePage(page: Page, { publicUrl, keepsMails, logins }: Home): string {
  return page.html({
    title: 'Tablée',
    heading: html`${page.say('home.title')}`,
    body: html`<p class="lead">${page.say('home.purpose')}</p>
      <p>${page.say('home.story')}</p>
      <p>${page.say('home.service')}</p>
      <h2>${page.say('home.today')}</h2>
      <p>${page.say('home.today-by-api')}</p>
      <ul>
        ${doors(page, keepsMails)}
      </ul>
      ${logins.length === 0 ? null : demo(page, publicUrl, logins)}`,
  });
}

function doors(page: Page, keepsMails: boolean): readonly Html[] {
  const all = [
    ['/api/docs', 'docs'],
    ['/api/openapi.json', 'contract'],
    ...(keepsMails ? [[page.link('/dev/mail'), 'mails'] as const] : []),
    [page.link('/problems'), 'problems'],
    ['/health/ready', 'health'],
  ] as const;
  return all.map(
    ([href, key]) =>
      html`<li>
        <a href="${href}">${page.say(`home.door-${key}`)}</a>${page.say(`home.about-${key}`)}
      </li>`,
  );
}

function demo(page: Page, publicUrl: string, logins: readonly KnownLogin[]): Html {
  const [first] = logins;
  const where = publicUrl === USUAL_URL ? '' : `BASE_URL=${publicUrl} `;
  return html`<h2>${page.say('home.demo')}</h2>
    <p>${withCode(page.say('home.demo-sign-in'))} <code>${first?.password ?? null}</code></p>
    ${loginTable(page, logins)}
    <h2>${page.say('home.journey')}</h2>
    <p>${page.say('home.journey-explanation')}</p>
    <pre><code>${where}npm run journey</code></pre>`;
}

function loginTable(page: Page, logins: readonly KnownLogin[]): Html {
  return dataTable({
    caption: page.say('home.logins'),
    heads: ['who', 'email', 'role'].map((key) => page.say(`home.login-${key}`)),
    rows: logins.map(({ name, email, standings }) => ({
      cells: [
        name,
        html`<code class="address">${email}</code>`,
        standings.map((one) => standing(page, one)),
      ],
    })),
  });
}

function standing(page: Page, { name, roles }: Standing): Html {
  const list = new Intl.ListFormat(page.language, { type: 'conjunction' });
  return html`<p>${list.format(roles.map((role) => page.say(`home.role-${role}`)))}, ${name}</p>`;
}
