import { Link } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { portalNow, usePage } from '#test/portal/page/state/page.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { presenceWords } from '#test/portal/page/ui/presenceWords.ts';
import css from './Employees.module.css';

export function Employees() {
  const { generation } = usePage();
  const people = useReply('people', '', generation);
  return (
    <section className={css.page} aria-busy={people === undefined}>
      <h1>Employees</h1>
      <ul>
        {people?.map((person) => (
          <li key={person.id}>
            <Link to={paths.profile(person.id)} className={css.card}>
              <Avatar
                name={person.name}
                color={person.color}
                photo={person.photo}
                size={56}
                isOnline={person.isOnline}
              />
              <span className={css.words}>
                <strong>{person.name}</strong>
                <span>{person.position}</span>
                <small>{presenceWords(person, portalNow())}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
