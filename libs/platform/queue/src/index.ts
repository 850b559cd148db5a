/** Queues of jobs over BullMQ: kept in Postgres, or in Redis when there is one. */
export { reachFailPoint, type FailPoint } from './fail-point';
export { HouseQueue } from './house-queue';
export { JOB_POLICY, PATIENT_POLICY } from './job-policy';
export { HouseWorker } from './house-worker';
export type { QueueConnection } from './backend';
export { prepareQueues } from './prepare-queues';
export { QueueConnections, type ParkedJob, type ParkedListener } from './queue-connections';
export { QueueModule } from './queue.module';
export { QueuesUnreachable } from './queue.errors';
export { Queues } from './queues';
