/**
 * The SDK's logger while nobody gives it one: it keeps nothing. Warnings that it forces on the console are about
 * methods that this app does not call. deploy/slimSdk.ts puts this in its place.
 */
const dropped = async () => undefined;

const nullLogger = {
  log: dropped,
  debug: dropped,
  info: dropped,
  notice: dropped,
  warning: dropped,
  error: dropped,
  critical: dropped,
  alert: dropped,
  emergency: dropped,
};

export const LoggerFactory = { createNullLogger: () => nullLogger, forcedLog: dropped };
