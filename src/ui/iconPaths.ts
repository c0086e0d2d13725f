/**
 * Own drawings on a 24 × 24 grid in the manner of Bitrix24's outline icons: one path each, drawn with a 1.7 px line.
 */
export const iconPaths = {
  bell: 'M12 4a5 5 0 0 0-5 5v3.5L5.5 16h13L17 12.5V9a5 5 0 0 0-5-5zM10 18.5a2.2 2.2 0 0 0 4 0',
  bellOff: 'M5 4l14 16M7.6 7A5 5 0 0 1 17 9v3.5l.7 1.6M7 10.5v2L5.5 16h9.8M10 18.5a2.2 2.2 0 0 0 4 0',
  building: 'M5 20V5.5L14 4v16M14 9h5v11M3.5 20h17M8 9h3M8 12.5h3M8 16h3M16.5 12.5v.01M16.5 16v.01',
  cake: 'M5 20v-7h14v7zM5 16c1.8 0 1.8 1.3 3.5 1.3S10.3 16 12 16s1.8 1.3 3.5 1.3S17.3 16 19 16M12 13V9.5M12 6.5V4.5',
  chat: 'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-1A1.5 1.5 0 0 1 4 15.5z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevronDown: 'M7 10l5 5 5-5',
  chevronForward: 'M10 7l5 5-5 5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.3l3 2',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  copy: 'M9 8.5h9.5V20H9zM6 15.5H5V4h10v1.5',
  crown: 'M4.5 8l3.8 3L12 6l3.7 5 3.8-3-1.5 9.5H6z',
  filter: 'M4.5 6h15M7.5 12h9M10.5 18h3',
  globe: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4.5 12h15M12 4c-4 4.5-4 11.5 0 16M12 4c4 4.5 4 11.5 0 16',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.01',
  mail: 'M4 6h16v12H4zM4.5 6.5L12 13l7.5-6.5',
  more: 'M6 12v.01M12 12v.01M18 12v.01',
  open: 'M13 5h6v6M19 5l-8.5 8.5M10 6H5v13h13v-5',
  people:
    'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 18.5c0-3 2.3-4.5 5.5-4.5s5.5 1.5 5.5 4.5zM15.5 11.3a2.6 2.6 0 0 0 0-5.2M17 14.3c2.2.5 3.5 1.9 3.5 4.2',
  person: 'M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM5 19.5c0-3.6 2.8-5.3 7-5.3s7 1.7 7 5.3z',
  phone:
    'M6 4.5h3.5l1.5 4-2 1.5c.8 2 2.5 3.7 4.8 4.8l1.7-2 4 1.5v3.2c0 1-.8 1.7-1.8 1.5C11 17.8 6.2 13 4.7 6.3 4.5 5.3 5 4.5 6 4.5z',
  pin: 'M9 4h6l-.7 6 3.2 3.5h-11L9.7 10zM12 13.5V20',
  refresh: 'M18.5 9A7 7 0 1 0 19 13.5M19 4.5V9h-4.5',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  settings: 'M4 8h9M17 8h3M4 16h3M11 16h9M15 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 14a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  suitcase: 'M4 8.5h16V19H4zM9 8.5V5h6v3.5M4 13h16',
  video: 'M4 7h11v10H4zM15 11l5-3v8l-5-3',
  warning: 'M12 4.5L21 19.5H3zM12 10v4.5M12 17v.01',
} as const;

export type IconName = keyof typeof iconPaths;
