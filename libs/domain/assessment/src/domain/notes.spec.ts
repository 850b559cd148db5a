import { checkNotes, type AskedCriterion, type GivenNote } from './notes';

const GRID: readonly AskedCriterion[] = [
  { code: 'title', kind: 'headline', maxPoints: null },
  { code: 'ready', kind: 'yes-no', maxPoints: null },
  { code: 'opinion', kind: 'text', maxPoints: null },
  { code: 'cooperation', kind: 'score', maxPoints: 5 },
];

const note = (criterionCode: string, said: Partial<GivenNote> = {}): GivenNote => ({
  criterionCode,
  points: null,
  answer: null,
  comment: '',
  ...said,
});

const WHOLE = [
  note('ready', { answer: false }),
  note('opinion', { comment: 'Un vrai travail à plusieurs.' }),
  note('cooperation', { points: 0 }),
];

const faultsOf = (notes: readonly GivenNote[]) =>
  checkNotes(GRID, notes).map(({ code, pointer }) => `${code} ${String(pointer)}`);

describe('The notes of a review', () => {
  it('are whole when everything but headlines is answered in kind', () => {
    expect(faultsOf(WHOLE)).toEqual([]);
  });

  it.each<readonly [string, readonly GivenNote[], readonly string[]]>([
    [
      'missing',
      [],
      [
        'criterion-without-note /notes',
        'criterion-without-note /notes',
        'criterion-without-note /notes',
      ],
    ],
    [
      'without what their kind asks for',
      [note('ready', { comment: 'Oui' }), note('opinion', { comment: ' ' }), note('cooperation')],
      [
        'criterion-without-note /notes/0',
        'criterion-without-note /notes/1',
        'criterion-without-note /notes/2',
      ],
    ],
    [
      'of another kind',
      [
        note('ready', { answer: true, points: 3 }),
        note('opinion', { comment: 'Avis', points: 3, answer: true }),
        note('cooperation', { points: 3, answer: true }),
      ],
      [
        'note-of-another-kind /notes/0/points',
        'note-of-another-kind /notes/1/points',
        'note-of-another-kind /notes/1/answer',
        'note-of-another-kind /notes/2/answer',
      ],
    ],
    ['on a headline', [...WHOLE, note('title')], ['headline-takes-no-note /notes/3']],
    ['unknown', [...WHOLE, note('charm')], ['criterion-unknown /notes/3/criterionCode']],
    ['twice', [...WHOLE, note('ready')], ['criterion-noted-twice /notes/3']],
    [
      'off the scale',
      [...WHOLE.slice(0, 2), note('cooperation', { points: 6 })],
      ['note-off-the-scale /notes/2/points'],
    ],
    [
      'not whole',
      [...WHOLE.slice(0, 2), note('cooperation', { points: 2.5 })],
      ['note-off-the-scale /notes/2/points'],
    ],
  ])('that are %s are refused with every reason', (_, notes, faults) => {
    expect(faultsOf(notes)).toEqual(faults);
  });
});
