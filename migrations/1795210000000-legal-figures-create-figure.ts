import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Code, unit, first day, last day, value, source. */
type Row = readonly [string, string, string, string | null, string, string];

const GENERAL = 'Regulation (EU) 2023/2831, art. 3 and 4';
const SGEI = 'Regulation (EU) 2023/2832, art. 3 and 4';
const TMO = 'Average bond rate (TMO), published half-yearly; loi 47-1775, art. 14';
const COOPERATION = 'Loi 47-1775 du 10 septembre 1947, art. 14; loi 2016-1691';
const ASSOCIATIVE = 'Code monétaire et financier, art. L213-13; arrêté du 4 août 2014';
const USURY = 'Code monétaire et financier, art. L313-5-1; Banque de France';

const FIGURES: readonly Row[] = [
  ['smic.hourly-gross', 'EUR', '2024-11-01', '2025-12-31', '11.88', 'Décret 2024-951'],
  ['smic.hourly-gross', 'EUR', '2026-01-01', null, '12.02', 'service-public.fr, SMIC 2026'],
  ['smic.hourly-gross-mayotte', 'EUR', '2026-01-01', null, '9.33', 'service-public.fr, SMIC 2026'],
  [
    'legal-interest.other',
    'percent',
    '2026-01-01',
    '2026-06-30',
    '2.62',
    'Arrêté, 1er semestre 2026',
  ],
  [
    'legal-interest.natural-person',
    'percent',
    '2026-01-01',
    '2026-06-30',
    '6.67',
    'Arrêté, 1er semestre 2026',
  ],
  [
    'legal-interest.surcharge',
    'percent',
    '1975-07-11',
    null,
    '5',
    'Code monétaire et financier, art. L313-3',
  ],
  ['de-minimis.general.ceiling', 'EUR', '2024-01-01', '2030-12-31', '300000', GENERAL],
  ['de-minimis.general.window', 'years', '2024-01-01', '2030-12-31', '3', GENERAL],
  ['de-minimis.sgei.ceiling', 'EUR', '2024-01-01', '2030-12-31', '750000', SGEI],
  ['de-minimis.sgei.window', 'years', '2024-01-01', '2030-12-31', '3', SGEI],
  [
    'de-minimis.register.deadline',
    'working-days',
    '2026-01-01',
    null,
    '20',
    'Regulation (EU) 2023/2831, art. 6',
  ],
  ['de-minimis.loan.short-amount', 'EUR', '2024-01-01', '2030-12-31', '1500000', GENERAL],
  ['de-minimis.loan.short-term', 'years', '2024-01-01', '2030-12-31', '5', GENERAL],
  ['de-minimis.loan.long-amount', 'EUR', '2024-01-01', '2030-12-31', '750000', GENERAL],
  ['de-minimis.loan.long-term', 'years', '2024-01-01', '2030-12-31', '10', GENERAL],
  ['de-minimis.loan.collateral-min', 'percent', '2024-01-01', '2030-12-31', '50', GENERAL],
  ['de-minimis.guarantee.short-amount', 'EUR', '2024-01-01', '2030-12-31', '2250000', GENERAL],
  ['de-minimis.guarantee.short-term', 'years', '2024-01-01', '2030-12-31', '5', GENERAL],
  ['de-minimis.guarantee.long-amount', 'EUR', '2024-01-01', '2030-12-31', '1125000', GENERAL],
  ['de-minimis.guarantee.long-term', 'years', '2024-01-01', '2030-12-31', '10', GENERAL],
  ['de-minimis.guarantee.cover-max', 'percent', '2024-01-01', '2030-12-31', '80', GENERAL],
  [
    'eu.discount-margin',
    'percent',
    '2008-07-01',
    null,
    '1',
    'Commission communication 2008/C 14/02',
  ],
  ['grant.agreement-threshold', 'EUR', '2001-06-07', null, '23000', 'Décret 2001-495, art. 1'],
  [
    'grant.audit-threshold',
    'EUR',
    '2006-03-17',
    null,
    '153000',
    'Code de commerce, art. L612-4 et D612-5',
  ],
  ['grant.payment-days', 'days', '2021-07-03', null, '60', 'Loi 2000-321, art. 9-1 (loi 2021-875)'],
  ['grant.report-months', 'months', '2000-04-13', null, '6', 'Loi 2000-321, art. 10'],
  ['grant.publication-months', 'months', '2017-08-01', null, '3', 'Décret 2017-779'],
  ['scic.reserves-min', 'percent', '2001-07-18', null, '57.5', 'Loi 47-1775, art. 16 et 19 nonies'],
  ['cooperative.interest-margin', 'percent', '2016-12-11', null, '2', COOPERATION],
  ['cooperative.interest-years', 'years', '2016-12-11', null, '3', COOPERATION],
  ['titre-associatif.margin', 'percent', '2014-08-05', null, '3', ASSOCIATIVE],
  ['titre-associatif.conditional-margin', 'percent', '2014-08-05', null, '2.5', ASSOCIATIVE],
  [
    'titre-associatif.term-min',
    'years',
    '2014-08-02',
    null,
    '7',
    'Code monétaire et financier, art. L213-11',
  ],
  [
    'titre-participatif.term-min',
    'years',
    '1983-01-03',
    null,
    '7',
    'Code de commerce, art. L228-36',
  ],
  [
    'titre-participatif.variable-base-max',
    'percent',
    '1983-01-03',
    null,
    '40',
    'Code de commerce, art. R228-49',
  ],
  ['tmo.half-year', 'percent', '2014-01-01', '2014-06-30', '2.28', TMO],
  ['tmo.half-year', 'percent', '2014-07-01', '2014-12-31', '1.50', TMO],
  ['tmo.half-year', 'percent', '2015-01-01', '2015-06-30', '0.96', TMO],
  ['tmo.half-year', 'percent', '2015-07-01', '2015-12-31', '1.19', TMO],
  ['tmo.half-year', 'percent', '2016-01-01', '2016-06-30', '0.80', TMO],
  ['tmo.half-year', 'percent', '2016-07-01', '2016-12-31', '0.63', TMO],
  ['tmo.half-year', 'percent', '2021-01-01', '2021-06-30', '0.20', TMO],
  ['tmo.half-year', 'percent', '2021-07-01', '2021-12-31', '0.27', TMO],
  ['tmo.half-year', 'percent', '2022-01-01', '2022-06-30', '1.325', TMO],
  ['tmo.half-year', 'percent', '2022-07-01', '2022-12-31', '2.51', TMO],
  ['tmo.half-year', 'percent', '2023-01-01', '2023-06-30', '3.14', TMO],
  ['tmo.half-year', 'percent', '2023-07-01', '2023-12-31', '3.37', TMO],
  ...usury('over-2-years-variable', ['7.87', '7.68', '7.16', '6.56']),
  ...usury('2-to-10-years-fixed', ['6.63', '6.36', '6.12', '5.81']),
  ...usury('10-to-20-years-fixed', ['6.73', '6.41', '6.20', '5.88']),
  ...usury('20-years-and-over-fixed', ['6.72', '6.43', '6.20', null]),
  ...usury('up-to-2-years', ['7.35', '6.99', null, null]),
];

/**
 * Rates, ceilings, thresholds and terms that laws set, each with the days it holds and its source.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * The application reads them; a new figure comes with a migration, or is entered by the owner.
 */
export class LegalFiguresCreateFigure1795210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA legal_figures`);
    await db.query(`
      CREATE TABLE legal_figures.figure (
        code       text    NOT NULL,
        valid_from date    NOT NULL,
        valid_to   date,
        value      numeric NOT NULL,
        unit       text    NOT NULL,
        source     text    NOT NULL,
        CONSTRAINT figure_pk PRIMARY KEY (code, valid_from),
        CONSTRAINT figure_unit_is_known
          CHECK (unit IN ('EUR', 'percent', 'days', 'working-days', 'months', 'years')),
        CONSTRAINT figure_ends_after_it_begins CHECK (valid_to >= valid_from),
        CONSTRAINT figure_code_is_readable CHECK (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
        CONSTRAINT figure_says_its_source CHECK (source <> '')
      )`);
    for (const row of FIGURES)
      await db.query(
        `INSERT INTO legal_figures.figure (code, unit, valid_from, valid_to, value, source)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [...row],
      );
    await db.query(
      `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON legal_figures.figure FROM tablee_app`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA legal_figures CASCADE`);
  }
}

/** Ceilings for legal persons without professional activity, by quarter from July 2024 on. */
function usury(category: string, values: readonly (string | null)[]): readonly Row[] {
  const quarters = [
    ['2024-07-01', '2024-09-30'],
    ['2024-10-01', '2024-12-31'],
    ['2025-01-01', '2025-03-31'],
    ['2025-04-01', '2025-06-30'],
  ] as const;
  return quarters.flatMap(([from, to], index) => {
    const value = values[index];
    return value === null || value === undefined
      ? []
      : [[`usury.${category}`, 'percent', from, to, value, USURY] as const];
  });
}
