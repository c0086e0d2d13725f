import type { LaterI18n } from '#i18n/LaterI18n.ts';
import { errorWords } from '#i18n/errorWords.ts';
import type { PortalError } from '#portal/PortalError.ts';

interface OutsideWords {
  readonly reason: string;
  /** '' where the reason says it all. */
  readonly remedy: string;
  /** What admits the portal when it stands in index.html; '' where naming it would be wrong. */
  readonly admission: string;
  /** Whether loading the page again may help. */
  readonly canReload: boolean;
}

type Words = Pick<LaterI18n, 't' | 'format'>;

/** Why there is no portal around the app, and what whoever reads it can do. */
export function outsideWords(error: PortalError, words: Words): OutsideWords {
  const { t } = words;
  const host = error.detail.host ?? '';
  const nothing = { remedy: '', admission: '', canReload: false };

  switch (error.detail.code) {
    case 'NOT_FRAMED':
      return { ...nothing, reason: t('outside.notFramed') };
    case 'NAME_MALFORMED':
      return { ...nothing, reason: t('outside.stranger'), remedy: t('outside.strangerText') };
    case 'PORTAL_NOT_ADMITTED':
      return {
        ...nothing,
        reason: t('outside.refused', { host }),
        remedy: t('outside.refusedText'),
        admission: `<meta name="portals" content="${host}" />`,
      };
    case 'EMBEDDER_MISMATCH':
      // Naming this host would hand the data of a person to whoever imitates their portal.
      return { ...nothing, reason: t('outside.mismatch', { host }), remedy: t('outside.mismatchText') };
    case 'PROTOCOL_MISMATCH':
      return { ...nothing, reason: t('outside.protocol', { host }), remedy: t('outside.protocolText') };
    case 'HANDSHAKE_TIMEOUT':
      return {
        ...nothing,
        reason: t('outside.silent', { host }),
        remedy: t('outside.silentText'),
        canReload: true,
      };
    default: {
      // No portal has told the time: words that need it are about calls to one.
      const { title, text, action } = errorWords(error, words, Date.now());
      const reason = error.kind === 'outside' ? t('outside.notFramed') : title;
      return { ...nothing, reason, remedy: reason === title ? text : '', canReload: action !== undefined };
    }
  }
}
