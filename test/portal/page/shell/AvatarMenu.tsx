import { openItem } from '#test/portal/page/placement/openItem.ts';
import { navigate } from '#test/portal/page/route/address.ts';
import { paths } from '#test/portal/page/route/route.ts';
import { usePage } from '#test/portal/page/state/page.ts';
import { Avatar } from '#test/portal/page/ui/Avatar.tsx';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import { MenuButton, type MenuEntry } from '#test/portal/page/ui/MenuButton.tsx';
import css from './TopBar.module.css';

/** The own avatar: profile, and "Extensions" with what is bound to USER_PROFILE_MENU. */
export function AvatarMenu() {
  const { viewer, items, mayUseApp } = usePage().state;
  const extensions = items.filter(({ placement }) => placement === 'USER_PROFILE_MENU' && mayUseApp);

  const entries: MenuEntry[] = [
    { label: 'My profile', icon: <Icon name="person" />, onSelect: () => navigate(paths.profile(viewer.id)) },
  ];
  if (extensions.length > 0) {
    entries.push({
      label: 'Extensions',
      icon: <Icon name="puzzle" />,
      entries: extensions.map((item) => ({
        label: item.title,
        hint: item.description,
        // USER_ID is the person whose menu it is: always oneself (portal-contract 7.1).
        onSelect: () => openItem(item, { USER_ID: String(viewer.id) }),
      })),
    });
  }

  const { name, position, color, photo, isOnline } = viewer;
  return (
    <MenuButton
      label="Profile menu"
      className={css.avatar}
      entries={entries}
      header={
        <div className={css.card}>
          <Avatar name={name} color={color} photo={photo} size={48} isOnline={isOnline} />
          <span>
            <strong>{name}</strong>
            {position}
          </span>
        </div>
      }
    >
      <Avatar name={name} color={color} photo={photo} size={38} isOnline={isOnline} />
    </MenuButton>
  );
}
