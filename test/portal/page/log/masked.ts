const SECRET = /^(auth_id|refresh_id|auth|access_token|refresh_token|application_token)$/i;

/** A copy without tokens: the drawer is shown on screens and in bug reports. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SECRET.test(name) ? '•••' : masked(inner)]),
  );
}
