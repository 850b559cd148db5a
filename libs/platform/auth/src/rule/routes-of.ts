import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

import type { AuthzRule } from './authz-rule';
import { AUTHZ_RULE } from './authz.decorator';

/** A handler of the API, and its rule if it has one. */
export interface Route {
  /** `POST calls/:callId/publish`, as the controllers write it. */
  readonly route: string;
  readonly rule: AuthzRule | undefined;
}

/** Every handler of every controller that the application mounts. */
export function routesOf(discovery: DiscoveryService, scanner: MetadataScanner): readonly Route[] {
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .flatMap((name) => routesOfMethod(metatype, prototype[name]));
  });
}

function routesOfMethod(controller: object, method: object | undefined): readonly Route[] {
  if (method === undefined) return [];
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  if (verb === undefined) return [];
  const rule = Reflect.getMetadata(AUTHZ_RULE, method) as AuthzRule | undefined;
  const bases = pathsOf(controller);
  const paths = pathsOf(method);
  return bases.flatMap((base) =>
    paths.map((path) => ({ route: `${RequestMethod[verb]} ${joined(base, path)}`, rule })),
  );
}

function pathsOf(target: object): readonly string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | readonly string[] | undefined]
    .flat()
    .map((path) => path ?? '');
}

function joined(base: string, path: string): string {
  return [base, path]
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/');
}
