import type { IRawProperty } from 'fast-check';

/** Something that must hold whatever comes in. */
export interface Target {
  readonly name: string;
  readonly property: IRawProperty<unknown>;
}

export function check(isSo: boolean, sentence: string): void {
  if (!isSo) throw new Error(`does not hold: ${sentence}`);
}
