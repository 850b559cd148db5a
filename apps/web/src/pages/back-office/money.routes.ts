import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { backOfficeArea } from './area.route';
import { readBooks } from './books/views';
import { readPayments } from './payments/views';

const payments = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/versements',
  validateSearch: readPayments,
  component: lazyRouteComponent(() => import('./payments/payments.page'), 'PaymentsPage'),
});

const books = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/comptes',
  validateSearch: readBooks,
  component: lazyRouteComponent(() => import('./books/books.page'), 'BooksPage'),
});

const account = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/comptes/$accountId',
  component: lazyRouteComponent(() => import('./books/account.page'), 'AccountPage'),
});

const entry = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/ecritures/$entryId',
  component: lazyRouteComponent(() => import('./books/entry.page'), 'EntryPage'),
});

const report = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/bilans/$reportId',
  component: lazyRouteComponent(() => import('./reports/report.page'), 'ReportPage'),
});

/** Where funders verify reports, pay, and read their books. */
export const moneyRoutes = [report, payments, books, account, entry] as const;
