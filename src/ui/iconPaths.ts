/*
 * Icons of Bitrix24's outline set, from b24icons 2.0.8 (https://github.com/bitrix24/b24icons), MIT License,
 * Copyright (c) 2024 Bitrix24.
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to the following conditions: the above copyright
 * notice and this permission notice shall be included in all copies or substantial portions of the Software.
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
 * OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 *
 * The set's own name stands above each. Its paths in one, rounded by svgo to a tenth of a pixel of the 24 × 24 grid
 * (info: a hundredth, as its ring would break), which nobody sees at the sizes used and which halves their weight.
 */
export const iconPaths = {
  // message
  chat: 'M7.5 17v2.7l2.9-2.9H17a1.6 1.6 0 0 0 1.6-1.6V8A1.6 1.6 0 0 0 17 6.4H7A1.6 1.6 0 0 0 5.4 8v7.2q.1 1.1 1.1 1.5zM4 8a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v7.2a3 3 0 0 1-3 3h-6l-2.5 2.5c-1 .9-2.4.3-2.4-1v-1.6A3 3 0 0 1 4 15.2zm3.5 1.9a1 1 0 0 1 .7-.7h7.3a.7.7 0 1 1 0 1.4H8.2a1 1 0 0 1-.7-.7m0 2.8a1 1 0 0 1 .7-.7h5.5a.7.7 0 1 1 0 1.4H8.2a1 1 0 0 1-.7-.7',
  // check-m
  check: 'M19.3 7a1 1 0 0 1 0 1l-9 9a1 1 0 0 1-1 0l-4-4.1a.7.7 0 1 1 .9-1l3.6 3.7L18.4 7a1 1 0 0 1 .9 0',
  // chevron-down-m
  chevronDown: 'M6.5 9.5a1 1 0 0 1 1 0l4.5 4.6 4.5-4.6a.7.7 0 1 1 1 1l-5 5a1 1 0 0 1-1 0l-5-5a1 1 0 0 1 0-1',
  // clock
  clock:
    'M18.6 12a6.6 6.6 0 1 1-13.2 0 6.6 6.6 0 0 1 13.2 0M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16m.6-12a.7.7 0 1 0-1.4 0v4.1a1 1 0 0 0 .7.7h3.5a.7.7 0 1 0 0-1.4h-2.8z',
  // cross-m
  close:
    'M8.5 7.5a.7.7 0 0 0-1 1l3.6 3.5-3.6 3.5a.7.7 0 1 0 1 1l3.5-3.6 3.5 3.6a.7.7 0 1 0 1-1L12.9 12l3.6-3.5a.7.7 0 0 0-1-1L12 11.1z',
  // crown
  crown:
    'M10.8 5.4a1.3 1.3 0 0 1 2.4 0l2.6 5.3 3-1.5c1-.6 2.1.5 1.8 1.6l-1 7-.2.5q-.4.8-1.3.8H6a2 2 0 0 1-1.5-.8v-.4l-1.2-7v-.1C3 9.8 4 8.6 5.2 9.2l3 1.5zm1.2.8-2.6 5.2a1.3 1.3 0 0 1-1.8.6l-2.9-1.5v.1l1.2 7h12.3l1-7-2.8 1.4a1.3 1.3 0 0 1-1.8-.6z',
  // info-circle
  info: 'M12 10.3a.7.7 0 0 1 .7.7v5a.7.7 0 1 1-1.4 0v-5a.7.7 0 0 1 .7-.7m.8-1.8a.8.8 0 1 0-1.6 0v.07a.8.8 0 1 0 1.6 0zM3.87 12a8.13 8.13 0 1 1 16.26 0 8.13 8.13 0 0 1-16.26 0M12 5.27a6.73 6.73 0 1 0 0 13.46 6.73 6.73 0 0 0 0-13.46',
  // three-persons
  people:
    'M12 12.5c-3.5 0-4.4-5.1-1.8-7L12 5c4.7 0 4.3 7.5 0 7.5m-1-5.8.4-.2.6-.1q1.1 0 1.5.6.5.6.5 1.7c0 1.1-.2 1.3-.6 1.8q-.4.5-1.4.6-1.5 0-1.8-1.7-.4-1.8.8-2.7m-4.4.5 1.2-.5-.3 1.5v.1q-.8.6-.5 1.7.2 1 1 1l.3 1.4H8c-2.7 0-3.3-3.9-1.4-5.2M5 13.5q1-.6 2.3-.7v.1l-.1.5-.7.8-.3.3-.4.2q-.8.4-1 1.6l-.4 1.4a1 1 0 0 1-1-1.2q.1-2.1 1.6-3m11.3-6.8c3.2.4 2.8 5.7-.3 5.7h-.3l.2-.8.2-.6.6-.3q.4-.5.4-1.2t-.3-1l-.2-.2zm.4 6.2q1.2 0 2.3.6 1.5.9 1.7 3a1 1 0 0 1-1 1.2h-.1l-.5-1.4h.1q-.2-1.2-1-1.6l-.4-.2-.3-.3-.7-.8zM8 14q1.8-1.1 4-1c2.2.1 2.9.2 4 1q2.2 1 2.4 3.7-.1 1.3-1.1 1.3H6.8q-1.2 0-1.2-1.3.3-2.7 2.3-3.8m9.1 3.7q-.4-1.8-1.6-2.5a7 7 0 0 0-3.4-.7 7 7 0 0 0-3.4.7q-1.2.7-1.6 2.5z',
  // pin
  pin: 'M15.7 4.8q-1.2-1-2.4 0c-1.2 1-.7 1.7 0 2.4v.2L8.6 11l-.3-.2q-1.2-1-2.4 0c-1.2 1-.7 1.7 0 2.4l2 2-3.3 3.2a.7.7 0 0 0 1 1l3.2-3.2 2 2q1.2.9 2.4-.1 1-1.2 0-2.4l-.2-.3 3.7-5 .1.2q1.3 1 2.5 0c.6-.6.7-1.7 0-2.4zm-1.4 1q.3-.1.4 0l3.5 3.5q.2.1 0 .4t-.5 0L17 9a1 1 0 0 0-1 .1l-4.6 6a1 1 0 0 0 0 1l.7.6v.5h-.5L10 15.5 8.4 14l-1.6-1.6v-.5q.3-.2.5 0l.7.7a1 1 0 0 0 .9 0l6-4.6a1 1 0 0 0 0-1l-.7-.7z',
  // search
  search: 'M15 16a6.8 6.8 0 1 1 1-1l4 4a.7.7 0 1 1-1 1zm1.2-5.3a5.4 5.4 0 1 1-10.8 0 5.4 5.4 0 0 1 10.8 0',
  // settings
  settings:
    'M11.2 8.2a4 4 0 0 1 4.6 4.6 4 4 0 0 1-3 3 4 4 0 0 1-4.6-4.7q.3-1 1-1.8.8-.9 2-1.1m3.2 4.4a2.5 2.5 0 0 0-3-3q-.6 0-1.1.7-.7.8-.7 1.1a2.5 2.5 0 0 0 3 3q1.4-.4 1.8-1.8m-3.3-9H13q1.1.2 1.3 1.2l.2.5.2.2h.5l.4-.2q1-.5 1.8.1l1.3 1.3q.6.8.1 1.8l-.3.4v.3l.1.2.2.2.5.2q1 .2 1.2 1.3v1.8q-.2 1.1-1.2 1.3l-.5.2-.2.2v.5l.2.5q.5.9-.1 1.7l-1.3 1.3q-.8.6-1.7.1l-.5-.2h-.5l-.2.2-.2.5q-.2 1-1.3 1.2h-2q-1.1-.2-1.3-1.2l-.2-.5-.2-.2h-.5l-.4.2q-1 .5-1.8-.1l-1.3-1.3q-.6-.8-.1-1.8l.3-.4v-.3l-.1-.2-.2-.2-.5-.2q-1-.2-1.2-1.3v-1.8q.2-1.1 1.2-1.3l.5-.2.2-.2v-.1q.1-.3 0-.4l-.2-.3a2 2 0 0 1 .2-1.8Q6 6 6.7 5.5a2 2 0 0 1 1.8-.2l.3.3h.4v-.1l.3-.2.2-.5q.2-1 1.3-1.2M12.8 5h-1.6l-.1.2-.1.5q-.3.8-1 1l-.2.1q-.7.4-1.5 0l-.4-.2h-.2l-1.1 1V8l.2.4q.4.8 0 1.5v.2q-.3.7-1.1 1l-.5.1-.2.1v1.6l.2.1.5.1q.8.3 1 1l.1.2q.4.8 0 1.5l-.3.5v.2l1.1 1h.2l.5-.2a2 2 0 0 1 1.5 0h.1q.8.3 1 1.1l.2.5.1.2h1.5q.2 0 .2-.2l.1-.5a2 2 0 0 1 1-1l.2-.1a2 2 0 0 1 1.6 0l.4.3h.2l1-1v-.3l-.2-.4a2 2 0 0 1 0-1.6v-.1a2 2 0 0 1 1.1-1l.5-.2.2-.2v-1.5l-.2-.1-.5-.1a2 2 0 0 1-1-1l-.1-.2a2 2 0 0 1 0-1.5l.3-.5v-.2l-1.1-1h-.2l-.5.2q-.8.4-1.5 0h-.1a2 2 0 0 1-1-1.1l-.2-.5z',
  // moon
  theme:
    'M17.4 15.8a7.6 7.6 0 0 1-8.9-9.4 6.6 6.6 0 1 0 9 9.4m.7-1.7c.6-.3 1.5.2 1.2.9A8 8 0 0 1 4 12a8 8 0 0 1 5.4-7.6c.7-.2 1.2.7.9 1.3a6.2 6.2 0 0 0 7.9 8.4',
  // alert
  warning:
    'M12 7.3a1 1 0 0 1 .7.7v5a.7.7 0 1 1-1.4 0V8a1 1 0 0 1 .7-.7m.8 8a.9.9 0 0 0-1.7 0 .9.9 0 1 0 1.7 0M4 12a8 8 0 1 1 16 0 8 8 0 0 1-16 0m8-6.6a6.6 6.6 0 1 0 0 13.2 6.6 6.6 0 0 0 0-13.2',
} as const;

/** An icon that the first cards may show. */
export type IconName = keyof typeof iconPaths;

/** An icon that comes with a later part (laterIcons.ts). */
export interface LaterIcon {
  readonly name: string;
  readonly path: string;
}

export type AnyIcon = IconName | LaterIcon;
