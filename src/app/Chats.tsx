import { ChatList } from '#chats/ChatList.tsx';
import { useViewState } from './useViewState.ts';
import { openChat, searchChats } from './viewState.ts';

/** The viewer's chats. By itself, as a key that is typed draws no more than the list. */
export function Chats({ current }: { current: string | null }) {
  return <ChatList current={current} search={useViewState('chats')} onSearch={searchChats} onOpen={openChat} />;
}
