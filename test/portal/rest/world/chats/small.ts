import { hash, pick } from '#test/portal/rest/world/hash.ts';
import { listMembers } from '#test/portal/rest/world/members.ts';
import type { ChatDraft } from './draft.ts';

const COUNT = 250;
const FIRST = 1_000;
const SUBJECTS = [
  'Audit',
  'Onboarding',
  'Büroumzug',
  'Проект',
  '展示会',
  'Budget',
  'Presse',
  'Hackathon',
  'Contrato',
] as const;
const TEXTS = [
  'Done.',
  'Danke!',
  'Спасибо!',
  'ありがとうございます',
  'See you at 3',
  'Obrigada 🙏',
  'شكرا',
  'Ok',
] as const;

/** 250 small chats of the administrator, so that im.recent.list has a second page even of 200. */
export function smallChats(seed: number): ChatDraft[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const id = FIRST + index;
    const others = [100, 110, 120, 130].map((first) => first + Math.floor(hash(seed, id, first) * 10));
    const minutesAgo = 6_000 + index * 97;
    return {
      id,
      messageType: 'C',
      type: 'chat',
      title: `${pick(SUBJECTS, seed, id, 1)} ${index + 1}`,
      members: listMembers([1, ...others]),
      lines: [[others[0] ?? 1, pick(TEXTS, seed, id, 2), minutesAgo]],
    };
  });
}
