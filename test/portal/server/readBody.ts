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

/** What the control panel changes. The page is the emulator's own: its settings are taken at their word. */
export function settingsChange(body: unknown): SettingsChange {
  const { settings, clock, advance } = record(body);
  return {
    ...(settings === undefined ? {} : { settings: record(settings) }),
    ...(typeof clock === 'number' ? { clock } : {}),
    ...(typeof advance === 'number' ? { advance } : {}),
  };
}
