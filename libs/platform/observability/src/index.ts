/** What can be seen of a running process from outside: its log lines and its figures. */
export { HouseLogger } from './house-logger';
export { Metrics } from './metrics';
export { ObservabilityModule } from './observability.module';
export { RequestObserver, type RequestFacts } from './request-observer';
