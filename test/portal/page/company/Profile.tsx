import { openItem } from '#test/portal/page/placement/openItem.ts';
import { usePlace } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { portalNow, usePage } from '#test/portal/page/state/page.ts';
import { useReply } from '#test/portal/page/state/useReply.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Button } from '#test/portal/page/ui/Button.tsx';
import buttonCss from '#test/portal/page/ui/Button.module.css';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import { MenuButton } from '#test/portal/page/ui/MenuButton.tsx';
import { presenceWords } from '#test/portal/page/ui/presenceWords.ts';
import { showWindow } from '#test/portal/page/window/windows.ts';
import type { PersonView } from '#test/portal/server/wire.ts';
import css from './Profile.module.css';
import { profileFields } from './profileFields.ts';

/** An employee's card. People who are no employees have no profile (portal-contract, trap 23). */
export function Profile({ id }: { id: number }) {
  const { generation } = usePage();
  const person = useReply('person', `id=${id}`, generation);

  if (person === undefined) return <div className={css.page} aria-busy="true" />;
  if (person?.kind !== 'employee' && person?.kind !== 'extranet' && person?.kind !== 'collaber') {
    return (
      <section className={css.page}>
        <h1 className={css.heading}>User not found</h1>
        <div className={css.card}>There is no employee with this number.</div>
      </section>
    );
  }

  return (
    <section className={css.page} aria-label={`Profile of ${person.name}`}>
      <header className={css.top}>
        <h1 className={css.heading}>{person.name}</h1>
        <Toolbar person={person} />
      </header>
      <div className={css.columns}>
        <div className={css.card} data-kind="face">
          <Avatar name={person.name} color={person.color} photo={person.photo} size={180} isOnline={person.isOnline} />
          <p className={css.presence}>{presenceWords(person, portalNow())}</p>
          {person.isAdmin && <p className={css.badge}>Administrator</p>}
        </div>
        <div className={css.card}>
          <h2>Contact information</h2>
          <dl className={css.fields}>
            {profileFields(person).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

function Toolbar({ person }: { person: PersonView }) {
  const { go } = usePlace();
  const { items, mayUseApp } = usePage().state;
  const bound = items.filter(({ placement }) => placement === 'USER_PROFILE_TOOLBAR' && mayUseApp);
  return (
    <div className={css.toolbar}>
      <Button kind="primary" onClick={() => go(paths.chat(String(person.id)))}>
        <Icon name="chat" size={18} /> Chat
      </Button>
      <Button onClick={() => showWindow({ kind: 'call', userId: person.id, video: true })}>
        <Icon name="video" size={18} /> Video call
      </Button>
      {bound.length > 0 && (
        <MenuButton
          label="Profile applications"
          className={buttonCss['button']}
          entries={bound.map((item) => ({
            label: item.title,
            hint: item.description,
            icon: <Icon name="puzzle" />,
            // The card's owner, as text (portal-contract 7.1); URI is the card's own page.
            onSelect: () => openItem(item, { USER_ID: String(person.id) }, paths.profile(person.id)),
          }))}
        >
          <Icon name="apps" size={18} />
          <Icon name="down" size={14} />
        </MenuButton>
      )}
    </div>
  );
}
