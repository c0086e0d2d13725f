import { phpArray, phpInt, phpText } from '#test/portal/rest/phpArray.ts';
import { type Call, type Method, type OwnStatus, RestError } from '#test/portal/rest/types.ts';
import { canSee, isOutsider } from './imAccess.ts';
import { idsOf } from './imParams.ts';
import { dateOrFalse, type UserObject, userObject } from './userObject.ts';

const STATUSES: readonly OwnStatus[] = ['online', 'dnd', 'away', 'break'];
/** Seconds of operating time that one person costs: an SQL query for the last activity. */
export const COST_OF_PERSON = 0.002;

/** im.user.*: portal-contract 1. */
export const imUserMethods: Readonly<Record<string, Method>> = {
  'im.user.get': { scope: 'im', run: (call) => ({ result: oneUser(call), cost: COST_OF_PERSON }) },
  'im.user.list.get': { scope: 'im', run: listUsers },
  // `false` until the messenger was opened or a status was set: no error, and not offline.
  'im.user.status.get': { scope: 'im', run: (call) => ({ result: call.caller.person.status ?? false }) },
  'im.user.status.set': { scope: 'im', run: setStatus },
  'im.user.status.idle.start': { scope: 'im', run: startIdle },
  'im.user.status.idle.end': {
    scope: 'im',
    run: ({ caller }) => {
      caller.person.idleSince = null;
      return { result: true };
    },
  },
};

function oneUser(call: Call): UserObject {
  const asked = call.params['ID'];
  const id = asked === undefined ? call.caller.person.id : phpInt(asked);
  if (id <= 0) throw new RestError(400, 'ID_EMPTY', "User ID can't be empty");
  const person = call.world.person(id);
  if (!person) throw new RestError(400, 'USER_NOT_EXISTS', 'User is not exists');
  if (!canSee(call, person)) {
    throw new RestError(400, 'ACCESS_DENIED', 'You can request only users who consist of your extranet group');
  }
  // The desktop app of every third who keeps a push channel is connected; only this method tells.
  const isOnDesktop = person.activity.kind === 'always' && person.id % 3 === 2;
  const desktop = isOnDesktop ? call.world.lastActivity(person) : null;
  return { ...userObject(call, person), desktop_last_date: dateOrFalse(call, desktop) };
}

function listUsers(call: Call): ReturnType<Method['run']> {
  const ids = idsOf(call.params['ID']);
  if (!ids || ids.length === 0) {
    throw new RestError(400, 'INVALID_FORMAT', 'A wrong format for the ID field is passed');
  }
  const isOutside = isOutsider(call.caller.person);
  const rows = ids.flatMap((id): [string, UserObject | null][] => {
    const person = call.world.person(id);
    // Outsiders lose the ids of others without a word, everybody else gets null for who does not exist.
    if (isOutside && (!person || !canSee(call, person))) return [];
    return [[String(id), person ? userObject(call, person) : null]];
  });
  const asList = phpText(call.params['RESULT_TYPE']).toLowerCase() === 'array';
  return { result: asList ? rows.map(([, user]) => user) : phpArray(rows), cost: rows.length * COST_OF_PERSON };
}

function setStatus({ caller, params }: Call): ReturnType<Method['run']> {
  const status = STATUSES.find((one) => one === params['STATUS']);
  if (!status) throw new RestError(400, 'STATUS_ERROR', 'Status is not available');
  caller.person.status = status;
  caller.person.idleSince = null;
  return { result: true };
}

function startIdle({ caller, params, world }: Call): ReturnType<Method['run']> {
  const minutes = params['AGO'] === undefined ? 10 : Math.max(1, phpInt(params['AGO']));
  caller.person.idleSince = world.clock.now() - minutes * 60_000;
  return { result: true };
}
