import { phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import type { Answer, Call, Chat } from '#test/portal/rest/types.ts';
import { FIRST_LAZY_PERSON } from '#test/portal/rest/world/people/generated.ts';
import { activeMembers, dialogOf, isActive } from './imAccess.ts';
import { isYes, limitOf, offsetOf } from './imParams.ts';
import { COST_OF_PERSON } from './imUser.ts';
import { type UserObject, userObject } from './userObject.ts';

/** What `SKIP_EXTERNAL` removes: accounts of these external types; extranet people stay (portal-contract 3.8). */
const EXTERNAL: readonly string[] = [
  'bot',
  'email',
  '__controller',
  'replica',
  'imconnector',
  'sale',
  'saleanonymous',
  'shop',
  'call',
  'document_editor',
  'calendar_sharing',
  'im_guest',
  'rest_system',
];

/**
 * im.dialog.users.list: by joining with `total` and `next`, or from `LAST_ID` on by id with neither.
 * An old box does not know `LAST_ID` and answers by joining (portal-contract 12).
 */
export function listMembersOfDialog(call: Call): Answer {
  const { params, profile } = call;
  const chat = dialogOf(call);
  const limit = limitOf(params, 50, 200);
  const isWanted = wantedMembers(call);
  if (params['LAST_ID'] !== undefined && profile.kind !== 'oldBox') {
    const ids = idsAfter(call, chat, Math.max(0, phpInt(params['LAST_ID'])), limit, isWanted);
    const rows = shown(call, chat, ids);
    return { result: rows, cost: rows.length * COST_OF_PERSON };
  }
  const offset = offsetOf(params);
  const ids = activeMembers(call.world, chat).filter((id) => isWanted(id));
  const rows = shown(call, chat, ids.slice(offset, offset + limit));
  const next = offset + rows.length;
  return {
    result: rows,
    total: ids.length,
    // After the access check a page may be empty, and then `next` is the offset that was asked for.
    ...(next < ids.length ? { next } : {}),
    cost: rows.length * COST_OF_PERSON,
  };
}

/** The page as people, less those whom the chat's own access check drops now that the page is cut. */
function shown(call: Call, chat: Chat, ids: readonly number[]): UserObject[] {
  return ids.flatMap((id) => {
    const person = chat.withholds?.(id) === true ? undefined : call.world.person(id);
    return person ? [userObject(call, person)] : [];
  });
}

function idsAfter(
  { world }: Call,
  chat: Chat,
  after: number,
  limit: number,
  isWanted: (id: number) => boolean,
): number[] {
  const page: number[] = [];
  let last = after;
  while (page.length < limit) {
    const ids = chat.members.byId(last, limit);
    page.push(...ids.filter((id) => isActive(world, id) && isWanted(id)));
    const end = ids.at(-1);
    if (end === undefined) break;
    last = end;
  }
  return page.slice(0, limit);
}

function wantedMembers({ params, world }: Call): (id: number) => boolean {
  const except = phpText(params['SKIP_EXTERNAL_EXCEPT_TYPES']);
  if (except === '' && !isYes(params, 'SKIP_EXTERNAL')) return () => true;
  const kept = new Set(except.split(',').map((type) => type.trim()));
  const skipped = new Set(EXTERNAL.filter((type) => !kept.has(type)));
  return (id) => id >= FIRST_LAZY_PERSON || !skipped.has(world.person(id)?.externalAuthId ?? '');
}
