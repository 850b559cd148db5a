import { Injectable } from '@nestjs/common';

interface KnownRoute {
  readonly methods: readonly string[];
  readonly url: string;
  readonly matches: RegExp;
}

/** Which methods each path answers: to tell "no such thing" from "not that way". */
@Injectable()
export class RouteTable {
  private readonly routes: KnownRoute[] = [];

  /** Paths that end in a wildcard are left out: they answer for whatever nobody else does. */
  add(method: string | readonly string[], url: string): void {
    if (url.includes('*')) return;
    const pattern = url
      .split('/')
      .map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('/');
    this.routes.push({ methods: [method].flat(), url, matches: new RegExp(`^${pattern}$`) });
  }

  /** Every route, as `GET /api/v1/calls/:callId`. */
  all(): readonly string[] {
    return this.routes.flatMap(({ methods, url }) => methods.map((method) => `${method} ${url}`));
  }

  /** The methods that the path of a URL answers, sorted; none when nothing is there. */
  methodsOf(url: string): readonly string[] {
    const [path = ''] = url.split('?');
    const found = this.routes.filter(({ matches }) => matches.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].toSorted();
  }
}
