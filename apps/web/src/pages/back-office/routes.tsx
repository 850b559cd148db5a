import { backOfficeArea } from './area.route';
import { callRoutes } from './calls.routes';
import { dailyRoutes } from './daily.routes';
import { moneyRoutes } from './money.routes';

/** Where funders work. */
export const backOfficeRoutes = backOfficeArea.addChildren([
  ...dailyRoutes,
  ...callRoutes,
  ...moneyRoutes,
]);
