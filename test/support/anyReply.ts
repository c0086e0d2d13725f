import fc from 'fast-check';

/** JSON of any shape, rich in the names and odd values that the portal uses (portal-contract 0.3, 1.3). */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oddValue(),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(portalName(), fc.string({ maxLength: 6 })), tie('json'), { maxKeys: 6 }),
  ),
})).json;

/** An object that looks like a person or a chat of the portal, any field of which may be anything. */
export const anyRow: fc.Arbitrary<unknown> = fc.oneof(
  anyJson,
  fc.dictionary(portalName(), anyJson, { maxKeys: 12 }),
  fc.record({ id: anyJson, name: anyJson, phones: anyJson, departments: anyJson }, { requiredKeys: [] }),
);

function portalName(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'id name first_name last_name color avatar birthday active bot type phones departments last_activity_date'.split(
      ' ',
    ),
    ...'absent website email items hasMore user chat owner manager_list user_counter pinned __proto__ toString'.split(
      ' ',
    ),
  );
}

function oddValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown[]>(
      null,
      false,
      true,
      '',
      '0',
      0,
      -1,
      '12',
      '<b>',
      '&lt;',
      'javascript:alert(1)',
      '2026-02-30T99:00',
    ),
    fc.integer(),
    fc.double(),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.webUrl(),
  );
}
