import type { PortalError } from '#portal/PortalError.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: PortalError;
    queryMeta: {
      /** Read again at each beat while on screen. */
      readonly live?: true;
      /** Ids of the people on screen. */
      readonly visible?: () => readonly number[];
    };
  }
}
