import type { ToldCall } from './calendar-file';

/** Calls as an RSS 2.0 feed, the last published first. */
export function feedOf(calls: readonly ToldCall[], site: string, title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escaped(title)}</title><link>${escaped(site)}</link>`,
    `<description>${escaped(title)}</description><language>fr</language>`,
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(`${site}/open-data/calls.rss`)}"/>`,
    ...calls.map(itemOf),
    '</channel></rss>\n',
  ].join('\n');
}

function itemOf(call: ToldCall): string {
  const { reference, title, summary, funder, publishedAt, url, id } = call;
  return [
    `<item><title>${escaped(`${reference} : ${title}`)}</title><link>${escaped(url)}</link>`,
    `<guid isPermaLink="false">${id}</guid><pubDate>${publishedAt.toUTCString()}</pubDate>`,
    `<description>${escaped(`${funder}. ${summary}`)}</description></item>`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
