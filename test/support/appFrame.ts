/** The app's frames on the portal's page: their names begin with the portal's host. The background worker is none. */
export const APP_FRAME = 'iframe[name*="|"]:not([title="PAGE_BACKGROUND_WORKER"])';
