import { html, type Html } from './html';
import type { Page, PageText } from './page';
import { STYLE_ADDRESS } from './style';

/** A round table and those who sit at it; there is no other picture to fetch. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="8" ' +
      'fill="#1F5F4B"/><g fill="#A63F22"><circle cx="16" cy="4" r="3"/><circle cx="26.4" cy="22" ' +
      'r="3"/><circle cx="5.6" cy="22" r="3"/></g></svg>',
  );

const LANGUAGE_NAMES = { fr: 'Français', en: 'English' } as const;

const LICENCE = 'https://eupl.eu/1.2';

/** What is around every page: nothing inline, nothing from elsewhere, no script at all. */
export function frame(page: Page, { title, heading, body }: PageText): Html {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${SITE}</title>
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
        <link rel="icon" href="${ICON}" />
      </head>
      <body>
        <a class="skip" href="#content">${page.say('http.page-skip')}</a>
        <header>
          <p class="name"><a href="${page.link('/')}">${SITE}</a></p>
          ${languages(page)}
        </header>
        <main id="content" tabindex="-1">
          <h1>${heading ?? title}</h1>
          ${body}
        </main>
        ${footer(page)}
      </body>
    </html> `;
}

/** The name of the product. */
export const SITE = 'Tablée';

function languages(page: Page): Html {
  const links = (['fr', 'en'] as const).map((one) => {
    const current = one === page.language ? html` aria-current="true"` : null;
    const name = LANGUAGE_NAMES[one];
    return html`<li>
      <a href="?lang=${one}" hreflang="${one}" lang="${one}" ${current}>${name}</a>
    </li>`;
  });
  return html`<nav aria-label="${page.say('http.page-languages')}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

function footer(page: Page): Html {
  const links = [
    [page.link('/'), 'http.page-home'],
    ['/api/docs', 'http.page-api'],
    [page.link('/problems'), 'http.page-problems'],
    [`${LICENCE}/${page.language}/`, 'http.page-licence'],
  ] as const;
  const items = links.map(([href, key]) => html`<li><a href="${href}">${page.say(key)}</a></li>`);
  return html`<footer>
    <nav aria-label="${page.say('http.page-more')}">
      <ul>
        ${items}
      </ul>
    </nav>
  </footer>`;
}
