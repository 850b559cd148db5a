import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';
import type { FastifyContextConfig } from 'fastify';

/** Adds to what Fastify knows of a route; `RouteConfig` alone forgets what was there before. */
export function addRouteConfig(config: Partial<FastifyContextConfig>): MethodDecorator {
  return (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const earlier = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as
      | object
      | undefined;
    RouteConfig({ ...earlier, ...config })(target, key, descriptor);
  };
}
