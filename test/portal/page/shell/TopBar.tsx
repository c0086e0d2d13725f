import { Link } from '#test/portal/page/route/Place.tsx';
import { paths } from '#test/portal/page/route/route.ts';
import { AvatarMenu } from './AvatarMenu.tsx';
import { Clock } from './Clock.tsx';
import { Search } from './Search.tsx';
import css from './TopBar.module.css';

export function TopBar() {
  return (
    <header className={css.bar}>
      <Link to={paths.messenger} className={css.brand} label="Northwind Works, home">
        <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="9" fill="#0e6bd0" />
          <path
            d="M8 22V10l8 9V10m0 12 8-9v9"
            fill="none"
            stroke="#fff"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span>Northwind Works</span>
      </Link>
      <Search />
      <Clock />
      <AvatarMenu />
    </header>
  );
}
