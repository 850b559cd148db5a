import { resolve } from 'node:path';

import type { Environment } from './setting';
import type { SettingValues } from './settings';

export type LogLevel = SettingValues['LOG_LEVEL'];

/** How to reach the database; the owner's URL is known only to what migrates. */
export interface DatabaseAccess {
  readonly url: string;
  readonly ownerUrl: string | null;
  readonly pool: number;
}

export interface Limits {
  readonly bodyBytes: number;
  readonly jsonDepth: number;
  readonly fileBytes: number;
  readonly pageSize: number;
  readonly requestsPerMinute: number;
}

export interface TestHooks {
  readonly walls: 'on' | 'off';
  readonly failAt: string | null;
}

/** The settings of this process, checked. Injected; never changed after start. */
export class Config {
  readonly environment: Environment;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly publisher: string | null;
  readonly contact: string | null;
  readonly trustProxy: boolean | string;
  readonly dataDir: string;
  readonly database: DatabaseAccess;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secretKey: Buffer;
  readonly receiptKey: string;
  readonly demo: boolean;
  readonly companyRegisterUrl: string | null;
  readonly deadlineGraceSeconds: number;
  readonly limits: Limits;
  readonly logLevel: LogLevel;
  readonly testHooks: TestHooks;

  constructor(values: SettingValues, database: Omit<DatabaseAccess, 'pool'>) {
    this.environment = values.NODE_ENV;
    this.host = values.HOST;
    this.port = values.PORT;
    this.publicUrl = values.PUBLIC_URL.replace(/\/$/, '');
    this.publisher = values.LEGAL_PUBLISHER;
    this.contact = values.LEGAL_CONTACT;
    this.trustProxy = values.TRUST_PROXY;
    this.dataDir = resolve(values.DATA_DIR);
    this.database = { ...database, pool: values.DATABASE_POOL };
    this.redisUrl = values.REDIS_URL;
    this.smtpUrl = values.SMTP_URL;
    this.mailFrom = values.MAIL_FROM;
    this.secretKey = values.SECRET_KEY;
    this.receiptKey = values.RECEIPT_KEY;
    this.demo = values.DEMO;
    this.companyRegisterUrl = values.COMPANY_REGISTER_URL;
    this.deadlineGraceSeconds = values.DEADLINE_GRACE_SECONDS;
    this.limits = {
      bodyBytes: values.MAX_BODY_BYTES,
      jsonDepth: values.MAX_JSON_DEPTH,
      fileBytes: values.MAX_FILE_BYTES,
      pageSize: values.MAX_PAGE_SIZE,
      requestsPerMinute: values.MAX_REQUESTS_PER_MINUTE,
    };
    this.logLevel = values.LOG_LEVEL;
    this.testHooks = { walls: values.WALLS, failAt: values.FAIL_AT };
  }
}
