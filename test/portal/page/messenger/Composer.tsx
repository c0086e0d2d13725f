import { useState, type FormEvent } from 'react';
import { IconButton } from '#test/portal/page/ui/Button.tsx';
import css from './Messenger.module.css';

export function Composer({ onSend }: { onSend: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    void onSend(text);
  };
  return (
    <form className={css.composer} onSubmit={submit}>
      <input
        aria-label="Message"
        placeholder="Write a message"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton icon="send" label="Send" type="submit" kind="primary" />
    </form>
  );
}
