import { DEFAULT_SETTINGS } from '#test/portal/rest/state.ts';
import type { FrameRequest, SettingsChange } from './wire.ts';

/** The fields of a JSON body; none when it is no object. */
export function record(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body))
    : {};
}

export function isFrameRequest(body: unknown): body is FrameRequest {
  const { item, placement, options } = record(body);
  const isItem = item === 'app' || typeof item === 'number';
  return (
    isItem &&
    typeof placement === 'string' &&
    Object.values(record(options)).every((value) => typeof value === 'string')
  );
}

/** Keeps the settings that exist and have the type of their default; the rest of the body is dropped. */
export function settingsChange(body: unknown): SettingsChange {
  const { settings, clock, advance } = record(body);
  const defaults = record(DEFAULT_SETTINGS);
  const known = Object.entries(record(settings)).filter(
    ([name, value]) => Object.hasOwn(defaults, name) && isLike(value, defaults[name]),
  );
  return {
    ...(known.length > 0 ? { settings: Object.fromEntries(known) } : {}),
    ...(typeof clock === 'number' ? { clock } : {}),
    ...(typeof advance === 'number' ? { advance } : {}),
  };
}

function isLike(value: unknown, other: unknown): boolean {
  return typeof value === typeof other && Array.isArray(value) === Array.isArray(other);
}
