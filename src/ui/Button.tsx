import type { ComponentProps, MouseEvent } from 'react';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { AnyIcon } from './iconPaths.ts';

export type ButtonVariant = 'filled' | 'tinted' | 'outline' | 'plain' | 'alert';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  variant?: ButtonVariant;
  size?: 'md' | 'sm';
  icon?: AnyIcon;
  /** An icon after the words: what pressing leads to. */
  endIcon?: AnyIcon;
  /** Says that its work is under way: clicks do nothing, focus stays (a `disabled` button would lose it). */
  isBusy?: boolean;
}

export function Button({
  variant = 'outline',
  size = 'md',
  icon,
  endIcon,
  isBusy = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  function onButtonClick(event: MouseEvent<HTMLButtonElement>) {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={onButtonClick}
    >
      {icon && <Icon icon={icon} size={size === 'sm' ? 16 : 20} />}
      {children}
      {endIcon && <Icon icon={endIcon} size={16} />}
    </button>
  );
}
