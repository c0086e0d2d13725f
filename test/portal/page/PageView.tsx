import { Employees } from './company/Employees.tsx';
import { Profile } from './company/Profile.tsx';
import { History } from './messenger/History.tsx';
import { Messenger } from './messenger/Messenger.tsx';
import { AppPage } from './placement/AppPage.tsx';
import { usePlace } from './route/Place.tsx';
import { routeOf } from './route/route.ts';
import css from './PageView.module.css';

/** The page at a path, the same in the middle of the portal and in a slider. */
export function PageView() {
  const { path } = usePlace();
  const route = routeOf(path);
  switch (route.kind) {
    case 'messenger':
      return <Messenger dialogId={route.dialogId} />;
    case 'history':
      return <History dialogId={route.dialogId} />;
    case 'employees':
      return <Employees />;
    case 'profile':
      return <Profile id={route.id} />;
    case 'app':
      return <AppPage key={path} item="app" options={route.options} />;
    case 'item':
      return <AppPage key={path} item={route.id} />;
    case 'unknown':
      break;
  }
  return (
    <section className={css.unknown}>
      <h1>Not in the miniature</h1>
      <p>
        A Bitrix24 portal has a page at <code>{path}</code>; this emulation of one does not.
      </p>
    </section>
  );
}
