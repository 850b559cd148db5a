import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';

import { AuthModule } from '../auth.module';
import { Rights } from '../rights/rights';
import { RuleBook } from '../rule/rule-book';
import { routesOf } from '../rule/routes-of';
import { RulesMissing } from '../rule/rules-missing';

import { Callers } from './callers';
import { GateGuard } from './gate.guard';
import { GateHook } from './gate.hook';

/** Stands before every route of the API: recognises the caller and holds them to the rule. */
@Module({
  imports: [AuthModule, DiscoveryModule],
  providers: [Callers, GateHook, { provide: APP_GUARD, useClass: GateGuard }],
})
export class GateModule implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly rules: RuleBook,
    private readonly rights: Rights,
  ) {}

  /** Deny by default: the service does not start while a route has no rule. @throws RulesMissing */
  onApplicationBootstrap(): void {
    const routes = routesOf(this.discovery, this.scanner);
    const unruled = routes.filter(({ rule }) => rule === undefined);
    if (unruled.length > 0) throw new RulesMissing(unruled.map(({ route }) => route));
    this.rules.open(
      routes.flatMap(({ route, rule }) => (rule === undefined ? [] : [{ route, rule }])),
    );
    this.rights.source();
  }
}
