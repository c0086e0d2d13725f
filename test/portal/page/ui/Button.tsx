import type { ComponentProps } from 'react';
import css from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'outline' | 'primary' | 'plain' | 'danger';
}

export function Button({ kind = 'outline', type = 'button', ...rest }: ButtonProps) {
  // `type` is one of the three by its type; the linter wants a literal.
  return <button className={css.button} data-kind={kind} type={type} {...rest} />;
}

interface IconButtonProps extends ButtonProps {
  icon: IconName;
  label: string;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <Button kind="plain" data-shape="icon" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </Button>
  );
}
