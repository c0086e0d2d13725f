import { useState, type MouseEvent } from 'react';
import { usePortal } from '#api/PortalContext.ts';
import type { User } from '#api/User.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { IconText } from '#ui/IconText.tsx';
import { Live } from '#ui/Live.tsx';
import { laterIcons } from '#ui/laterIcons.ts';
import styles from './PersonContacts.module.css';
import { mailHref, phoneHref } from './contactHref.ts';

const PHONES = ['mobile', 'work', 'inner', 'personal'] as const;

/** E-mail, phones and website, each with a way to use and to copy it. */
export function PersonContacts({ person }: { person: User }) {
  const { t } = useLaterI18n();
  const portal = usePortal();
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const { name, email, phones, website } = person;
  const numbers = PHONES.flatMap((kind) => {
    const number = phones[kind];
    return number === undefined ? [] : [{ kind, number }];
  });

  function onOutcome(outcome: 'copied' | 'selected') {
    setSaid(({ turn }) => ({
      message: t(outcome === 'copied' ? 'person.copied' : 'person.notCopied'),
      turn: turn + 1,
    }));
  }

  function onCall(event: MouseEvent, number: string) {
    // The portal's own telephony, where it has one; the address is for the context menu and for phones.
    event.preventDefault();
    portal.phoneTo(number);
  }

  function copy(text: string, label: string) {
    return <CopyButton text={text} label={label} manualLabel={label} onOutcome={onOutcome} />;
  }

  return (
    <section className={styles.contacts} aria-label={t('person.contacts')}>
      {email !== '' && (
        <IconText
          icon={laterIcons.mail}
          label={t('person.email')}
          action={copy(email, t('person.copyEmail', { name }))}
        >
          <a href={mailHref(email)}>
            <bdi>
              {email.slice(0, email.lastIndexOf('@'))}
              <wbr />
              {email.slice(email.lastIndexOf('@'))}
            </bdi>
          </a>
        </IconText>
      )}
      {numbers.map(({ kind, number }) => (
        <IconText
          key={kind}
          icon={laterIcons.phone}
          label={t(`person.${kind}`)}
          // There may be several phones: the name tells which.
          action={copy(number, `${t('person.copyPhone', { name })}, ${t(`person.${kind}`)}`)}
        >
          <a href={phoneHref(number)} onClick={(event) => onCall(event, number)}>
            <bdi dir="ltr">{number}</bdi>
          </a>
        </IconText>
      ))}
      {website !== '' && (
        <IconText
          icon={laterIcons.globe}
          label={t('person.website')}
          action={copy(website, t('person.copyWebsite', { name }))}
        >
          <a href={website} target="_blank" rel="noopener noreferrer">
            <bdi dir="ltr">{website}</bdi>
          </a>
        </IconText>
      )}
      {/* Names cannot hold the brackets that end a mention in the messenger's own markup. */}
      <IconText
        icon="chat"
        label={t('person.mention')}
        action={copy(`[USER=${person.id}]${name.replaceAll(/[[\]]/g, '')}[/USER]`, t('person.copyMention', { name }))}
      >
        <bdi>{name}</bdi>
      </IconText>
      {email === '' && website === '' && numbers.length === 0 && <p>{t('person.noContacts')}</p>}
      <Live {...said} />
    </section>
  );
}
