/** Lines of a 20 by 20 square. A picture beside words: screen readers are told the words only. */
const PATHS = {
  alert: 'M10 3 18 17H2L10 3Zm0 5v4.2m0 2.3v.1',
  arrow: 'M4 10h12m-5-5 5 5-5 5',
  back: 'M16 10H4m5-5-5 5 5 5',
  calendar: 'M3 5h14v12H3V5Zm0 4h14M7 3v3m6-3v3',
  check: 'm4 10.5 4 4 8-9',
  chevron: 'm5 8 5 5 5-5',
  coins:
    'M10 3.5c-3.6 0-6 1.1-6 2.5s2.4 2.5 6 2.5 6-1.1 6-2.5-2.4-2.5-6-2.5ZM4 6v8c0 1.4 2.4 2.5 6 2.5s6-1.1 6-2.5V6M4 10c0 1.4 2.4 2.5 6 2.5s6-1.1 6-2.5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 3.5V10l2.5 2',
  cross: 'm5 5 10 10M15 5 5 15',
  document: 'M5 2.5h7l3.5 3.5v11.5H5v-15ZM12 2.5V6h3.5M7.5 10h5m-5 3h5',
  download: 'M10 3v9m-4-4 4 4 4-4M4 16.5h12',
  external: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7',
  half: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 0v14',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 6v4.5M10 6.4v.1',
  menu: 'M3 6h14M3 10h14M3 14h14',
  offline:
    'M3 3l14 14M6.5 11.5a5 5 0 0 1 2.4-1.3m4.6 1.3-1-.7M4 9a9 9 0 0 1 2.5-1.7M16 9a9 9 0 0 0-5-2.5M10 15.2v.1',
  pencil: 'm3 17 .8-3.6L13.5 3.7l2.8 2.8-9.7 9.7L3 17Z',
  people:
    'M7 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Zm-5 7c0-3 2-5 5-5s5 2 5 5m1-7a2.3 2.3 0 1 0-1-4.4m6 10.9c0-2.6-1.5-4.2-3.8-4.4',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10Zm-6 7c0-3.3 2.4-5.3 6-5.3s6 2 6 5.3',
  place:
    'M10 18s6-5.3 6-9.6A6 6 0 0 0 4 8.4C4 12.7 10 18 10 18Zm0-7.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5 4 4',
  sort: 'm6.5 8 3.5-4 3.5 4m-7 4 3.5 4 3.5-4',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
