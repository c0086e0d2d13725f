import { useStore } from '#test/portal/page/state/store.ts';
import { AccessChooser } from './AccessChooser.tsx';
import { CallWindow } from './CallWindow.tsx';
import { Chooser } from './Chooser.tsx';
import { Notice } from './Notice.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { UserChooser } from './UserChooser.tsx';
import { hideWindow, windowStore, type PortalWindow } from './windows.ts';

/** What frames have asked the portal to show. */
export function Windows() {
  return useStore(windowStore).map((shown) => <Window key={shown.kind} shown={shown} />);
}

function Window({ shown }: { shown: PortalWindow }) {
  const hide = () => hideWindow(shown.kind);
  switch (shown.kind) {
    case 'call':
      return <CallWindow userId={shown.userId} video={shown.video} onEnd={hide} />;
    case 'phone':
      return <PhoneBar number={shown.number} onEnd={hide} />;
    case 'alert':
      return <Notice text={shown.text} onClose={hide} />;
    case 'users':
      return (
        <UserChooser
          several={shown.several}
          onDone={(chosen) => {
            hide();
            shown.done(chosen);
          }}
        />
      );
    case 'access':
      return (
        <AccessChooser
          chosen={shown.chosen}
          onDone={(chosen) => {
            hide();
            shown.done(chosen);
          }}
        />
      );
    case 'crm':
      break;
  }
  return (
    <Chooser
      title="Choose a CRM item"
      onCancel={() => {
        hide();
        shown.done();
      }}
    >
      <p>The miniature has no CRM. Closing this is a cancel: the application gets no answer.</p>
    </Chooser>
  );
}
