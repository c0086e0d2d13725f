import type { FrameSize } from './effects.ts';

/** Reads parameters that a stranger sent: whatever is missing or of another type becomes empty. */
export function list(params: unknown): Readonly<Record<string, unknown>> {
  return typeof params === 'object' && params !== null ? { ...params } : {};
}

export function text(params: unknown, name: string): string {
  const value = list(params)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function number(params: unknown, name: string): number {
  const value = Number(list(params)[name]);
  return Number.isFinite(value) ? value : 0;
}

export function flag(params: unknown, name: string, otherwise: boolean): boolean {
  const value = list(params)[name];
  return typeof value === 'boolean' ? value : otherwise;
}

export function texts(params: unknown, name: string): readonly string[] {
  const value = list(params)[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** `{width, height}`, each pixels or a percentage. */
export function size(params: unknown): FrameSize {
  const { width, height } = list(params);
  return { width: side(width), height: side(height) };
}

function side(value: unknown): string | number {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+%$/.test(value)) ? value : '100%';
}
