import { useId } from 'react';

import styles from './motif.module.css';

/** A path, and where it passes over the others. */
interface Strand {
  readonly d: string;
  readonly colour: string;
  readonly over: readonly (readonly [x: number, y: number])[];
}

interface Weave {
  readonly box: string;
  readonly width: number;
  /** Of the part drawn again at a crossing. */
  readonly radius: number;
  readonly strands: readonly Strand[];
}

const GOLD = '#d9a441';

const WEAVES: Readonly<Record<'knot' | 'river', Weave>> = {
  knot: {
    box: '0 16 240 126',
    width: 9,
    radius: 17,
    strands: [
      {
        d: 'M20 100 C60 100 60 40 110 40 S160 100 220 100',
        colour: 'var(--green)',
        over: [
          [50, 84],
          [161, 70],
        ],
      },
      {
        d: 'M20 40 C60 40 60 100 110 100 S160 40 220 40',
        colour: 'var(--terracotta)',
        over: [[61, 70]],
      },
      {
        d: 'M20 70 C50 70 70 118 118 118 S180 70 220 70',
        colour: GOLD,
        over: [[180, 88]],
      },
    ],
  },
  river: {
    box: '0 30 800 280',
    width: 16,
    radius: 32,
    strands: [
      {
        d: 'M-10 210 C120 210 140 60 280 60 S430 220 560 220 700 110 820 110',
        colour: 'var(--green)',
        over: [
          [77, 182],
          [437, 155],
        ],
      },
      {
        d: 'M-10 90 C110 90 150 240 290 240 S440 80 560 80 690 200 820 200',
        colour: 'var(--terracotta)',
        over: [
          [116, 150],
          [403, 192],
          [705, 156],
        ],
      },
      {
        d: 'M-10 150 C90 150 170 300 300 300 S450 150 570 150 700 270 820 270',
        colour: GOLD,
        over: [
          [127, 220],
          [475, 190],
        ],
      },
      {
        d: 'M-10 270 C100 270 180 150 300 150 S460 300 580 300 710 40 820 40',
        colour: 'var(--blue)',
        over: [
          [168, 194],
          [440, 224],
          [688, 203],
        ],
      },
    ],
  },
};

interface MotifProps {
  readonly name: 'knot' | 'river';
}

/** Paths that meet and go on together: what the service is for. Only where there is nothing else to see. */
export function Motif({ name }: MotifProps) {
  const { box, width, radius, strands } = WEAVES[name];
  const id = useId();
  return (
    <svg className={styles['motif']} viewBox={box} aria-hidden="true" focusable="false">
      {strands.map(({ d, colour }) => (
        <path key={d} d={d} stroke={colour} strokeWidth={width} />
      ))}
      {strands.map(({ d, colour, over }, index) => (
        <g key={d} clipPath={`url(#${id}${String(index)})`}>
          <clipPath id={`${id}${String(index)}`}>
            {over.map(([x, y]) => (
              <circle key={x} cx={x} cy={y} r={radius} />
            ))}
          </clipPath>
          <path d={d} stroke="var(--motif-ground, var(--paper))" strokeWidth={width * 1.5} />
          <path d={d} stroke={colour} strokeWidth={width} />
        </g>
      ))}
    </svg>
  );
}
