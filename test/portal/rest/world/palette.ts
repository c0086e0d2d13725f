/** Colours that the portal gives to people and chats (portal-contract 11.4). */
const PALETTE = [
  '#df532d',
  '#64a513',
  '#4ba984',
  '#4ba5c3',
  '#3e99ce',
  '#8474c8',
  '#1eb4aa',
  '#f76187',
  '#58cc47',
  '#ab7761',
  '#29619b',
  '#728f7a',
  '#ba9c7b',
  '#e8a441',
  '#556574',
  '#909090',
  '#5e5f5e',
] as const;

/** The colour that the person or chat with this id got. */
export function colorOf(id: number): string {
  return PALETTE[id % PALETTE.length] ?? PALETTE[0];
}
