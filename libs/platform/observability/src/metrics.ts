import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What /metrics shows waits no longer than this for one value; the others must not suffer. */
const READ_LIMIT_MS = 1000;

/** The figures of this process, for Prometheus. Names are `tablee_<what>_<unit>`. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  readonly contentType = this.registry.contentType;

  counter<Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return this.kept(name, () => new Counter({ name, help, labelNames, registers: [] }));
  }

  gauge<Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Gauge<Label> {
    return this.kept(name, () => new Gauge({ name, help, labelNames, registers: [] }));
  }

  histogram<Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
    buckets: number[] = SECONDS,
  ): Histogram<Label> {
    return this.kept(name, () => new Histogram({ name, help, labelNames, buckets, registers: [] }));
  }

  /** A gauge whose value is asked for whenever somebody looks; NaN when it cannot be told. */
  watch(name: string, help: string, read: () => number | Promise<number>): void {
    this.kept(
      name,
      () =>
        new Gauge({
          name,
          help,
          registers: [],
          async collect() {
            this.set(await valueInTime(read));
          },
        }),
    );
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Two who name the same metric mean the same one. */
  private kept<Metric extends Counter | Gauge | Histogram>(
    name: string,
    make: () => Metric,
  ): Metric {
    const found = this.registry.getSingleMetric(name);
    if (found !== undefined) return found as unknown as Metric;
    const made = make();
    this.registry.registerMetric(made);
    return made;
  }
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 1, 2, 5, 10, 20];

async function valueInTime(read: () => number | Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(Number.NaN), READ_LIMIT_MS).unref();
  });
  try {
    return await Promise.race([read(), tooLate]);
  } catch {
    return Number.NaN;
  } finally {
    clearTimeout(timer);
  }
}
