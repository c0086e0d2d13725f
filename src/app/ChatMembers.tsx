import { MemberList } from '#members/MemberList.tsx';
import { PersonPanel } from '#members/PersonPanel.tsx';
import { useViewState } from './useViewState.ts';
import { changeListView, openPerson } from './viewState.ts';

interface ChatMembersProps {
  dialogId: string;
  /** Offered where the chat may not be seen. */
  onChooseAnother?: () => void;
}

/** The members of a chat and the chosen one's details: what a key in the search draws anew, and nothing around it. */
export function ChatMembers({ dialogId, onChooseAnother }: ChatMembersProps) {
  const list = useViewState('list');
  const person = useViewState('person');

  return (
    <>
      <MemberList
        key={dialogId}
        dialogId={dialogId}
        title="heading"
        selected={person}
        view={list}
        onView={changeListView}
        onSelect={openPerson}
        {...(onChooseAnother && { onChooseAnother })}
      />
      {person !== null && <PersonPanel userId={person} dialogId={dialogId} onClose={() => openPerson(null)} />}
    </>
  );
}
