import { useState } from 'react';
import { Link, usePlace } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { usePage } from '#test/portal/page/state/page.ts';
import { Icon, type IconName } from '#test/portal/page/ui/Icon.tsx';
import css from './LeftMenu.module.css';

/** The portal's sections, and "Applications" with the application's own page and what is bound to LEFT_MENU. */
export function LeftMenu() {
  const { items, app, mayUseApp, viewer } = usePage().state;
  const [isOpen, setOpen] = useState(true);
  const bound = items.filter(({ placement }) => placement === 'LEFT_MENU');

  return (
    <nav className={css.menu} aria-label="Portal">
      <ul>
        <Item to={paths.messenger} icon="chat" title="Messenger" />
        {viewer.kind === 'employee' && <Item to={paths.employees} icon="people" title="Employees" />}
      </ul>
      {mayUseApp && (
        <>
          <button type="button" className={css.group} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name="apps" />
            <span>Applications</span>
            <span className={css.chevron}>
              <Icon name="down" size={16} />
            </span>
          </button>
          {isOpen && (
            <ul className={css.inner} aria-label="Applications">
              {bound.map(({ id, title }) => (
                <Item key={id} to={paths.item(id)} icon="puzzle" title={title} />
              ))}
              <Item to={paths.app} icon="window" title={`${app.title}: app page`} />
            </ul>
          )}
        </>
      )}
      <p className={css.footer}>Emulated portal – not Bitrix24</p>
    </nav>
  );
}

function Item({ to, icon, title }: { to: string; icon: IconName; title: string }) {
  const { path } = usePlace();
  return (
    <li>
      <Link to={to} className={css.item} isCurrent={path.split('?')[0] === to}>
        <Icon name={icon} />
        <span>{title}</span>
      </Link>
    </li>
  );
}
