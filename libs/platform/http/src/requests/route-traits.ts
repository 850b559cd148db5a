import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly takesForm?: boolean;
    readonly streams?: boolean;
  }
}

/** Lets a route take `application/x-www-form-urlencoded`. Stands above `@Authz`. */
export function TakesForm(): MethodDecorator {
  return withTrait({ takesForm: true });
}

/** Frees a route from the limit on how long it works: it sends or takes files. Above `@Authz`. */
export function Streams(): MethodDecorator {
  return withTrait({ streams: true });
}

/** Adds to what other decorators have said of the route, where Nest's `RouteConfig` would replace it. */
function withTrait(trait: Readonly<Record<string, true>>): MethodDecorator {
  return (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    const known = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as object | undefined;
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...known, ...trait }, handler);
  };
}
