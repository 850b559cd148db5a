import { backOfficeArea } from './area.route';
import { dailyRoutes } from './daily.routes';

/** Where funders work. */
export const backOfficeRoutes = backOfficeArea.addChildren([...dailyRoutes]);
