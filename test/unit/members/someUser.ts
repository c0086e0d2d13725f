import type { User } from '#api/User.ts';

/** Somebody of whom little is known. */
export function someUser(id: number, rest: Partial<User>): User {
  return {
    id,
    name: `Person ${id}`,
    firstName: 'Person',
    lastName: String(id),
    position: '',
    color: '#333333',
    avatar: '',
    gender: 'F',
    birthday: '',
    kind: 'employee',
    active: true,
    lastActivity: null,
    absentUntil: null,
    departments: [],
    phones: {},
    email: '',
    website: '',
    ...rest,
  };
}
