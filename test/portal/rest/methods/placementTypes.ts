import { phpText } from '#test/portal/rest/phpArray.ts';

interface OptionRule {
  type: 'string' | 'int';
  isRequired?: boolean;
  byDefault?: string | number;
  /** The code of an HTTP 200 error, or undefined for a good value. Only values that were sent are judged. */
  problem?: (value: string | number) => string | undefined;
}

export interface PlacementType {
  /** `user` = any user scope; null = the scope `placement` alone (portal-contract 7.2, after the source). */
  scope: 'user' | null;
  options: Readonly<Record<string, OptionRule>>;
  maxCount?: number;
  /** May be bound for one person only (`USER_ID`). */
  hasUserMode?: boolean;
  /** Unknown to old boxes. */
  isYoung?: boolean;
}

const COLORS =
  'RED GREEN MINT LIGHT_BLUE DARK_BLUE PURPLE AQUA PINK LIME BROWN AZURE KHAKI SAND ORANGE MARENGO GRAY GRAPHITE';
const CONTEXTS = new Set(['ALL', 'USER', 'CHAT', 'LINES', 'CRM']);

const iconName: OptionRule = {
  type: 'string',
  isRequired: true,
  problem(value) {
    const name = phpText(value);
    if (name === '') return 'EMPTY_ERROR_ICON_NAME';
    return /^[a-z -]{1,50}$/i.test(name) ? undefined : 'INVALID_ERROR_ICON_NAME';
  },
};
const color = choice('INVALID_ERROR_COLOR', ['', ...COLORS.split(' ')]);
const role = choice('INVALID_ERROR_ROLE', ['USER', 'ADMIN'], 'USER');
const extranet = choice('INVALID_ERROR_EXTRANET', ['N', 'Y'], 'N');
const context: OptionRule = {
  type: 'string',
  byDefault: 'ALL',
  problem: (value) =>
    phpText(value)
      .split(';')
      .every((part) => CONTEXTS.has(part))
      ? undefined
      : 'INVALID_ERROR_CONTEXT',
};

/** The places that this portal has (portal-contract 7.1), with the options of 7.5. Others are not found. */
export const placementTypes: Readonly<Record<string, PlacementType>> = {
  PAGE_BACKGROUND_WORKER: {
    scope: null,
    // Required: whom to tell when the handler was switched off for being slow (widgets/universal/background-worker.md).
    options: { errorHandlerUrl: { type: 'string', isRequired: true } },
    maxCount: 1,
    hasUserMode: true,
    isYoung: true,
  },
  REST_APP_URI: { scope: null, options: {}, maxCount: 1 },
  LEFT_MENU: { scope: null, options: {} },
  IM_NAVIGATION: { scope: null, options: { iconName, role, extranet } },
  IM_TEXTAREA: {
    scope: null,
    options: {
      iconName,
      color,
      context,
      role,
      extranet,
      width: size('INVALID_ERROR_WIDTH'),
      height: size('INVALID_ERROR_HEIGHT'),
    },
  },
  IM_SIDEBAR: { scope: null, options: { iconName, color, context, role, extranet } },
  IM_CONTEXT_MENU: { scope: null, options: { context, role, extranet } },
  IMMOBILE_CONTEXT_MENU: { scope: null, options: {} },
  USER_PROFILE_MENU: { scope: 'user', options: {} },
  USER_PROFILE_TOOLBAR: { scope: 'user', options: {} },
};

function choice(code: string, values: readonly string[], byDefault?: string): OptionRule {
  return {
    type: 'string',
    ...(byDefault === undefined ? {} : { byDefault }),
    problem: (value) => (values.includes(phpText(value)) ? undefined : code),
  };
}

function size(code: string): OptionRule {
  return {
    type: 'int',
    byDefault: 100,
    problem: (value) => (typeof value === 'number' && value >= 0 ? undefined : code),
  };
}
