import type { PortalError } from '#portal/PortalError.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: PortalError;
  }
}
