import { phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import { type Answer, type Call, type Chat, type Method, RestError } from '#test/portal/rest/types.ts';
import { isoDate } from '#test/portal/rest/world/serverTime.ts';
import { activeMembers, dialogOf, hasAccess, partnerOf } from './imAccess.ts';
import { dialogObject } from './imChatObject.ts';
import { listMembersOfDialog } from './imDialogUsers.ts';
import { fullName } from './userObject.ts';

/** im.dialog.*, im.chat.* and im.revision.get: portal-contract 3.4, 3.7, 3.8, 4.3. */
export const imDialogMethods: Readonly<Record<string, Method>> = {
  'im.dialog.get': { scope: 'im', run: getDialog },
  'im.dialog.users.list': { scope: 'im', run: listMembersOfDialog },
  'im.chat.get': { scope: 'im', run: findChat },
  'im.chat.user.list': { scope: 'im', run: listMemberIds },
  'im.revision.get': {
    scope: 'im',
    run: () => ({ result: { rest: 32, web: 130, mobile: 22, desktop: 6, im_revision_mobile: 22 } }),
  },
};

function getDialog(call: Call): Answer {
  const chat = dialogOf(call);
  const readers = activeMembers(call.world, chat).filter((id) => id !== call.caller.person.id);
  return {
    result: {
      ...dialogObject(call, chat),
      // One row for every active member but the caller: megabytes for a chat of thousands.
      readed_list: readers.map((id) => readBy(call, chat, id)),
      manager_list: [...new Set([chat.owner, ...chat.managers])].filter((id) => id > 0),
      last_message_views: { message_id: chat.messages.at(-1)?.id ?? 0, first_viewers: [], count_of_viewers: 0 },
      dialog_id: chat.messageType === 'P' ? String(partnerOf(call, chat)?.id ?? '') : `chat${chat.id}`,
    },
    cost: 0.02 + readers.length * 0.0001,
  };
}

function readBy(call: Call, chat: Chat, id: number): Record<string, unknown> {
  const person = call.world.person(id);
  const last = chat.messages.at(-1);
  const hasRead = last !== undefined && (id + chat.id) % 3 !== 0;
  return {
    user_id: id,
    user_name: person ? fullName(person) : '',
    message_id: hasRead ? last.id : 0,
    date: hasRead ? isoDate(last.at + 60_000, call.world.serverOffset) : null,
  };
}

/** By entity anybody may ask, even about chats of others; by dialog it is im.dialog.get under another name. */
function findChat(call: Call): Answer {
  const { params, caller, world } = call;
  if (caller.person.kind === 'guest') throw new RestError(403, 'AUTHORIZE_ERROR', 'User not authorized');
  if (params['DIALOG_ID'] !== undefined) return getDialog(call);
  const type = phpText(params['ENTITY_TYPE']);
  const id = phpText(params['ENTITY_ID']);
  const found = [...world.chats.values()].find(
    (chat) => type !== '' && chat.entityType === type && chat.entityId === id,
  );
  return { result: found ? { ID: found.id } : null };
}

/** All relations, also those of people who were dismissed; `[]` and no error without access. */
function listMemberIds({ params, caller, world }: Call): Answer {
  const fromDialog = /^chat(\d+)$/i.exec(phpText(params['DIALOG_ID']))?.[1];
  const id = phpInt(params['CHAT_ID'] ?? fromDialog);
  if (id <= 0) throw new RestError(400, 'CHAT_ID_EMPTY', "Chat ID can't be empty");
  const chat = world.chats.get(id);
  if (!chat || !hasAccess(caller.person, chat)) return { result: [] };
  if (chat.type === 'general') throw new RestError(403, 'ACCESS_ERROR', 'Action unavailable');
  return { result: [...chat.members.all()], cost: 0.01 };
}
