import { breachesIn, HABITS } from './habits';
import { sourcesBelow } from './sources';

describe('The habits of the house', () => {
  it('are kept in every file', () => {
    expect(breachesIn(sourcesBelow('libs', 'apps', 'test'), HABITS)).toEqual([]);
  });

  it.each([
    ['libs/domain/loans/src/a.ts', 'const url = process.env.DATABASE_URL;'],
    ['libs/domain/loans/src/a.ts', 'const now = new Date();'],
    ['libs/domain/loans/src/services/a.service.ts', 'await tx.save(loan);'],
    [
      'libs/domain/loans/src/services/a.service.ts',
      'constructor(@InjectRepository(Loan) loans) {}',
    ],
    ['libs/domain/loans/src/http/a.controller.ts', 'throw new NotFoundException();'],
    ['libs/domain/loans/src/storage/loan.entity.ts', '@OneToMany(() => Row, { eager: true })'],
    ['libs/platform/queue/src/a.ts', 'const options = { removeOnComplete: { count: 1000 } };'],
    ['test/e2e/a.e2e-spec.ts', "it.skip('pays', () => {});"],
  ])('are seen broken in %s by %p', (path, text) => {
    expect(breachesIn([{ path, text }], HABITS)).toHaveLength(1);
  });

  it('let the present be fetched where it is handed out', () => {
    const clock = {
      path: 'libs/platform/clock/src/clock.module.ts',
      text: 'const clock = () => new Date();',
    };
    expect(breachesIn([clock], HABITS)).toEqual([]);
  });
});
