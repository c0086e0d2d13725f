import { Component, type ReactNode } from 'react';
import type { I18n } from '#i18n/createI18n.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

interface ErrorScreenProps {
  i18n: I18n;
  children: ReactNode;
}

/** The last net: a defect of ours shows words and a way out, never a blank frame. */
export class ErrorScreen extends Component<ErrorScreenProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const { t } = this.props.i18n;
    return (
      <main>
        <EmptyState icon="warning" title={t('error.unexpected')} headingLevel={1} text={t('error.crashed')}>
          <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
        </EmptyState>
      </main>
    );
  }
}
