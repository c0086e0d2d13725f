/**
 * What the frame part of the SDK asks of its `Type`; deploy/slimSdk.ts puts this in its place. Held against the real
 * one in test/unit/src/type.test.ts.
 */
export const Type = { isFunction, isNumber, isObjectLike, isPlainObject, isString, isStringFilled };

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isObjectLike(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The SDK asks it of objects of another frame as well, whose `Object` is another: what counts is who made it. */
function isPlainObject(value: unknown): boolean {
  if (!isObjectLike(value) || Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (isObjectLike(prototype) && Object.hasOwn(prototype, 'isPrototypeOf'));
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isStringFilled(value: unknown): boolean {
  return isString(value) && value !== '';
}
