/** Our own strokes on a 20 x 20 grid. */
const SHAPES = {
  chat: 'M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3H4A1.5 1.5 0 0 1 2.500 13V6A1.500 1.500 0 0 1 4 4.500Z',
  people:
    'M7.500 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.500c0-3 2.500-4.500 5.500-4.500s5.500 1.500 5.500 4.500M13 3.800a3 3 0 0 1 0 5.400M15 12.400c1.900.6 3 2 3 4.100',
  apps: 'M3.500 3.500h5v5h-5zM11.500 3.500h5v5h-5zM3.500 11.500h5v5h-5zM14 11.500v5M11.500 14h5',
  window: 'M2.500 4h15v12h-15zM2.500 7.500h15',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM13 13l4 4',
  down: 'm5.500 8 4.500 4.500L14.500 8',
  close: 'm5 5 10 10M15 5 5 15',
  phone:
    'M4 3.500h3l1.500 4-2 1.200a9 9 0 0 0 4.800 4.800l1.200-2 4 1.500v3a1.500 1.500 0 0 1-1.700 1.500A14 14 0 0 1 2.500 5.200 1.500 1.500 0 0 1 4 3.500Z',
  video: 'M2.500 5.500h9.500v9H2.500zM12 9l5.500-3v8L12 11',
  send: 'M3 10 17 3.500 13 17l-3-5.500zM10 11.500 17 3.500',
  panel: 'M2.500 4h15v12h-15zM12 4v12',
  puzzle: 'M4 6.500h3.500a2 2 0 1 1 4 0H15V10a2 2 0 1 1 0 4v3H4v-3.500a2 2 0 1 0 0-3.500z',
  sliders: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  list: 'M3 5h14M3 10h14M3 15h9',
  pin: 'M7 3h6l-1 5 3 3H5l3-3zM10 11v6',
  person:
    'M10 9.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600ZM3.500 17c0-3.300 3-5 6.500-5s6.500 1.700 6.500 5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawing beside words: it never stands for them. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
