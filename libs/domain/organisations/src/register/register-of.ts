import type { Clock } from '#kernel/dates';
import type { Config } from '#platform/config';

import type { CompanyRegister } from './company-register';
import { HttpCompanyRegister } from './http-company-register';
import { OfflineCompanyRegister } from './offline-company-register';

/** The register over the network where its address is set, else a copy of a few of its answers. */
export function registerOf({ companyRegisterUrl: url }: Config, clock: Clock): CompanyRegister {
  return url === null ? new OfflineCompanyRegister() : new HttpCompanyRegister(url, clock);
}
