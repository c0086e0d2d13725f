import { createContext, use, useEffect, useRef } from 'react';
import { useI18n } from '#i18n/I18n.tsx';
import { SearchField } from '#ui/SearchField.tsx';

/** What was typed, while what it finds is still worked out: a context, so that a key draws the field alone. */
export const TypedContext = createContext('');

interface MemberSearchProps {
  onChange: (value: string) => void;
}

/** The search of the list; `/` comes here from anywhere but a text field. */
export function MemberSearch({ onChange }: MemberSearchProps) {
  const { t } = useI18n();
  const value = use(TypedContext);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <SearchField
      ref={input}
      label={t('members.search')}
      clearLabel={t('common.clearSearch')}
      value={value}
      onChange={onChange}
    />
  );
}

// A modal dialog keeps the focus inside; what is under it cannot take it.
function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}
