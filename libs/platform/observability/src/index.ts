/** What can be seen of a running process from outside: its log lines, its figures, and its end. */
export { HouseLogger } from './house-logger';
export { Metrics } from './metrics';
export { ObservabilityModule } from './observability.module';
export { runProgram, runToEnd, type Program } from './run-program';
export { RequestObserver, type RequestFacts } from './request-observer';
