import { createRoot } from 'react-dom/client';
import { type Person, useChat } from './useChat.ts';

/*
 * The members of a chat and one's own status, written as the SDK's documentation shows: connect in an effect, then one
 * call after the other, each shown when it has come.
 */
function Members() {
  const { me, status, people, switchTo, isConfirmed } = useChat();

  return (
    <>
      {me && <h1>{me.NAME}</h1>}
      {status !== undefined && (
        <button
          type="button"
          role="switch"
          aria-checked={status === 'dnd'}
          onClick={() => void switchTo(status === 'dnd' ? 'online' : 'dnd')}
        >
          Do not disturb
        </button>
      )}
      <output>{isConfirmed && (status === 'dnd' ? 'Do not disturb is on' : 'Notifications are on')}</output>
      <ul>
        {people.map((person) => (
          <Card key={person.id} person={person} />
        ))}
      </ul>
    </>
  );
}

/** As the application's own cards: photo or colour, name, position, last seen. */
function Card({ person }: { person: Person }) {
  const seen = person.last_activity_date ? new Date(person.last_activity_date).toLocaleString() : 'Never seen';
  return (
    <li data-user-id={person.id}>
      {person.avatar ? (
        <img src={person.avatar} alt="" loading="lazy" width={48} height={48} />
      ) : (
        <i style={{ background: person.color }} />
      )}
      <span>
        <b>{person.name}</b>
        <br />
        {person.work_position}
        <br />
        {seen}
      </span>
    </li>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Members />);
