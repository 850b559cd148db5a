import { COLOURS, STYLE } from './style';

type Colour = keyof typeof COLOURS;

/** Relative luminance, by WCAG 2.2. */
function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(COLOURS[colour].slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('The colours of the pages', () => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'white'],
    ['ink', 'linen'],
    ['ink', 'pale-ochre'],
    ['grey', 'paper'],
    ['grey', 'white'],
    ['link', 'paper'],
    ['link', 'white'],
    ['link', 'pale-ochre'],
    ['green', 'white'],
    ['dark-green', 'paper'],
    ['ochre', 'paper'],
  ] as const)('let %s be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('are all that the style sheet uses', () => {
    expect(STYLE.match(/(?<!--[\w-]+: )#[0-9a-f]{3,6}\b/gi)).toBeNull();
    const used = [...STYLE.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name ?? '');
    expect([...new Set(used)].filter((name) => !(name in COLOURS))).toEqual([]);
  });
});
